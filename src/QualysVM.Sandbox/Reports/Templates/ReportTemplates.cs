namespace QualysVM.Sandbox.Reports.Templates;

/// <summary>The templates of the subscription: a dozen made up, and the one which the vendor's guide prints.</summary>
internal static class ReportTemplates
{
    private static readonly TemplateAuthor Ada = new(SandboxAccount.UserName, "Ada", "Stein");
    private static readonly TemplateAuthor Yuki = new("qsand_ys4", "由紀", "佐藤");
    private static readonly TemplateAuthor Peter = new("qsand_pb5", "Peter", "O'Brien & <Sons>");

    public static readonly ReportTemplate[] All =
    [
        new(235_288, TemplateKind.Scan, "Windows Authentication QIDs", new TemplateAuthor("acme_jk", "Jason", "Kim"), At(2018, 2, 12, 18, 9, 10)),
        new(910_001, TemplateKind.Scan, "Technical Report", Ada, At(2025, 3, 4, 8, 15, 0)) { IsGlobal = true },
        new(910_002, TemplateKind.Scan, "Executive Report", Ada, At(2025, 3, 4, 8, 20, 41)) { IsGlobal = true },
        new(910_003, TemplateKind.Scan, "Scan Results <as found> & more", Peter, At(2025, 11, 30, 23, 59, 59)) { NeedsScans = true, IsGlobal = true },
        new(910_004, TemplateKind.Scan, "Büro Köln: kritische Lücken", Ada, At(2026, 1, 2, 3, 4, 5)),
        new(910_005, TemplateKind.Scan, "東京 週次 ]]> レポート", Yuki, At(2026, 2, 28, 0, 0, 0)) { NeedsScans = true },
        new(910_006, TemplateKind.Map, "Unknown Device Report", Ada, At(2024, 7, 19, 12, 0, 0)) { NeedsScans = true, IsGlobal = true },
        new(910_007, TemplateKind.Patch, "Critical Patches Required", Peter, At(2025, 5, 6, 7, 8, 9)) { IsGlobal = true },
        new(910_008, TemplateKind.Remediation, "Tickets per Vulnerability", Ada, At(2025, 5, 6, 7, 10, 0)) { IsGlobal = true },
        new(910_009, TemplateKind.Compliance, "Qualys Top 20 Report", Ada, At(2023, 12, 24, 17, 30, 0)) { IsGlobal = true },
        new(910_010, TemplateKind.Pci, "Payment Card Industry (PCI) Technical Report", Ada, At(2025, 6, 1, 6, 0, 0)) { NeedsScans = true, IsGlobal = true },
        new(910_011, TemplateKind.Policy, "Policy Report: R&D \"baseline\"", Yuki, At(2026, 3, 31, 22, 45, 0)),
        // The simple rule for trying what a failed report looks like.
        new(910_012, TemplateKind.Scan, "Report that fails", Ada, At(2026, 4, 1, 9, 0, 0)) { Failure = "The report could not be generated: its template says so." },
    ];

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
