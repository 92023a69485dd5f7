using Microsoft.AspNetCore.Http.Metadata;

namespace Karavaan.Web.Shared.Doors;

/// <summary>The most bytes that a request to an endpoint may have.</summary>
internal sealed record MostBytes(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
