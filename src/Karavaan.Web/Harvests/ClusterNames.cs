using Karavaan.Domain.Boards;

namespace Karavaan.Web.Harvests;

/// <summary>What a cluster is called: its name, or a letter until it has one.</summary>
public static class ClusterNames
{
    private const int Letters = 26;

    /// <summary>The name, or 'Groepje A'.</summary>
    public static string NameOf(this Words words, Cluster cluster) =>
        cluster.Name.Length > 0 ? cluster.Name : words[HarvestsText.Cluster, Letter(cluster.Number)];

    /// <summary>A to Z, then AA: tables have the numbers.</summary>
    public static string Letter(int number) => number <= Letters
        ? ((char)('A' + number - 1)).ToString()
        : Letter((number - 1) / Letters) + Letter(((number - 1) % Letters) + 1);
}
