using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;
using UnreachableException = System.Diagnostics.UnreachableException;

namespace Karavaan.Web.Workshops;

/// <summary>Starts a workshop from a template.</summary>
internal sealed class WorkshopStart(
    TemplateShelf shelf, WorkshopFiles files, OwnTemplateStore drafts, PictureStore pictures, WorkshopStore workshops, AccountStore accounts, EventLog log, TimeProvider clock)
{
    private static readonly TimeSpan MostLate = TimeSpan.FromHours(1);

    /// <summary>The same form again gives the same workshop. When it says something else by now, it is refused: it was brought back from before.</summary>
    public async Task<StartAnswer> StartAsync(StartForm form, FacilitatorId by)
    {
        if (form.Title.Length > StartForm.TitleLength)
        {
            return new StartAnswer.Refused("title", WorkshopsText.TitleTooLong, StartForm.TitleLength, form.Title.Length);
        }

        // Who rehearses begins at once, whenever the real evening is.
        var startsAt = form.IsRehearsal ? null : form.StartsAt(clock.LocalTimeZone);
        if (startsAt is null && form.Starts.Length > 0 && !form.IsRehearsal)
        {
            return new StartAnswer.Refused("starts", WorkshopsText.StartsWrong);
        }

        // Who plans mistypes a day or a year. Who begins a little late means it: then it begins at once.
        if (startsAt < clock.GetUtcNow() - MostLate && await workshops.FindAsync(new WorkshopId(form.CommandId)) is null)
        {
            return new StartAnswer.Refused("starts", WorkshopsText.StartsPast);
        }

        var (reading, text, refused) = form.Earlier is { } earlier ? await ReadAsync(earlier, by)
            : form.Drafted is { } draft ? await ReadAsync(draft, by)
            : Read(form);
        var kept = form.Earlier is { } held ? await files.TranslationsAsync(held) : null;
        return refused
            ?? (reading!.Template is { } template
                ? Warned(await StartAsync(Titled(template, form), kept, startsAt, form, by), [.. reading.Warnings, .. await MissingAsync(text ?? TemplateWriter.Write(template), reading.Warnings)])
                : new StartAnswer.Faulty(form.Template == StartForm.Own ? "file" : "template", reading.Errors));
    }

    /// <summary>Everything that is made from a rehearsal says so by its title, on paper too.</summary>
    private static WorkshopTemplate Titled(WorkshopTemplate template, StartForm form)
    {
        var title = form.Title.Length > 0 ? form.Title : template.Title;
        return template with { Title = form.IsRehearsal ? RehearsalTitle.Of(title, template.Language) : title };
    }

    /// <summary>
    /// A file that comes from another house names pictures that are not in this one. Each line is told once; of one whose picture isn't
    /// shown anyway that is told.
    /// </summary>
    private async Task<IEnumerable<TemplateError>> MissingAsync(string text, Sequence<TemplateError> told)
    {
        var named = StoryPictures.Of(text).Where(found => told.All(warning => warning.Line != found.Line)).ToList();
        var known = named.Count == 0 ? null : await pictures.KnownAsync([.. named.Select(found => found.Picture.Hash).Distinct()]);
        return named.Where(found => !known!.Contains(found.Picture.Hash)).GroupBy(found => found.Line, found => found.Alt)
            .Select(line => new TemplateError(line.Key, TemplateErrorCode.PictureMissing, [string.Join(", ", line)]));
    }

    private static StartAnswer Warned(StartAnswer answer, Sequence<TemplateError> warnings) =>
        answer is StartAnswer.Started started ? started with { Warnings = warnings } : answer;

    private async Task<(TemplateReading? Reading, string? Text, StartAnswer? Refused)> ReadAsync(WorkshopId earlier, FacilitatorId by) =>
        await files.FindAsync(earlier, by) is { } template
            ? (TemplateReader.Read(TemplateWriter.Write(template)), null, null)
            : (null, null, new StartAnswer.Refused("template", WorkshopsText.TemplateMissing));

    private async Task<(TemplateReading? Reading, string? Text, StartAnswer? Refused)> ReadAsync(Guid draft, FacilitatorId by) =>
        await drafts.FindAsync(draft, by) is { } template
            ? (TemplateReader.Read(template.Text), template.Text, null)
            : (null, null, new StartAnswer.Refused("template", WorkshopsText.TemplateMissing));

    private (TemplateReading? Reading, string? Text, StartAnswer? Refused) Read(StartForm form) =>
        form.Template != StartForm.Own
            ? shelf.Find(form.Template) is { } shelved
                ? (shelved.Reading, null, null)
                : (null, null, new StartAnswer.Refused("template", WorkshopsText.TemplateMissing))
        : form.File.Length == 0 ? (null, null, new StartAnswer.Refused("file", WorkshopsText.FileMissing))
        : form.Bytes > StartForm.MostBytes ? (null, null, new StartAnswer.Refused("file", WorkshopsText.FileTooLarge, StartForm.MostBytes / 1024, TemplateFile.KilobytesOf(form.Bytes)))
        : form.Text is null ? (null, null, new StartAnswer.Refused("file", WorkshopsText.FileNotText))
        : (TemplateReader.Read(form.Text), form.Text, null);

    private async Task<StartAnswer> StartAsync(
        WorkshopTemplate template, Sequence<TemplateTranslation>? kept, DateTimeOffset? startsAt, StartForm form, FacilitatorId by)
    {
        var commandId = form.CommandId;
        var actor = new Actor.Facilitator(by);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var command = new ProgrammeCommand.StartWorkshop(template, startsAt, form.IsRehearsal)
        {
            Id = commandId,
            Translations = Siblings.Of(template, [.. shelf.All().Select(file => file.Reading.Template).OfType<WorkshopTemplate>()], kept),
        };
        return WorkshopDecider.Decide(Workshop.Empty, command, actor, now) switch
        {
            Decision.Accepted(var events) => await SaveAsync(template, commandId, by, events.Select(e => new Recorded(e, actor, now)).ToSequence()),
            Decision.Refused(var refusal) =>
                new StartAnswer.Refused("template", RefusalsText.Named($"{refusal.Code}"), [.. refusal.Arguments]),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<StartAnswer> SaveAsync(WorkshopTemplate template, Guid commandId, FacilitatorId by, Sequence<Recorded> first)
    {
        try
        {
            if (await IsOtherAsync(new(commandId), first[0].Event))
            {
                return new StartAnswer.Refused("template", WorkshopsText.StartAgain);
            }

            var row = await workshops.CreateAsync(template.Title, template.Language, by, commandId, first, CancellationToken.None);
            if (await accounts.StampAsync(by, CancellationToken.None) is not null)
            {
                return new StartAnswer.Started(row);
            }

            // Their account went while this request was on its way. Looked at afterwards: one that goes later sees the workshop.
            await log.DeleteAsync(row.Id, CancellationToken.None);
            return new StartAnswer.Refused("template", WorkshopsText.StartAgain);
        }
        catch (Exception error) when (error is VersionConflictException or DuplicateCommandException)
        {
            // The same form, sent twice at the same time: the other one made it.
            return !await IsOtherAsync(new(commandId), first[0].Event) && await workshops.FindAsync(new WorkshopId(commandId), CancellationToken.None) is { } row && row.Owner == by
                ? new StartAnswer.Started(row)
                : new StartAnswer.Refused("template", WorkshopsText.StartAgain);
        }
    }

    /// <summary>Was a workshop with this id made, but not from this template or for another hour? An hour that has come since is the same one.</summary>
    private async Task<bool> IsOtherAsync(WorkshopId id, WorkshopEvent begin)
    {
        await foreach (var known in log.ReadAsync(id, 0))
        {
            return known.Event is not ProgrammeEvent.WorkshopStarted made || begin is not ProgrammeEvent.WorkshopStarted asked
                || (made.Template, made.IsRehearsal) != (asked.Template, asked.IsRehearsal)
                || (made.StartsAt != asked.StartsAt && !(asked.StartsAt is null && made.StartsAt <= clock.GetUtcNow()));
        }

        return false;
    }
}
