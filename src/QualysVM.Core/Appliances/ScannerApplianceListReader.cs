using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Appliances;

/// <summary>A list of appliances. The licenses stand behind it, where they were asked for, and are told by each appliance, as they belong to none.</summary>
/// <param name="withLicenses">Whether they are waited for: then the appliances come when the document is whole.</param>
internal sealed class ScannerApplianceListReader(bool withLicenses)
    : ListReader<ScannerAppliance>("APPLIANCE_LIST_OUTPUT", "APPLIANCE_LIST", "APPLIANCE", ScannerApplianceReader.Take)
{
    public override void ReadRecord(ElementValue value, ListIntake<ScannerAppliance> intake)
    {
        if (!withLicenses)
        {
            base.ReadRecord(value, intake);
            return;
        }

        var appliance = value.Record(new ScannerAppliance(), ScannerApplianceReader.Take);
        intake.Hold(appliance, appliance.Id);
    }

    public override bool ReadBeside(ElementValue value, ListIntake<ScannerAppliance> intake)
    {
        if (value.Name != "LICENSE_INFO")
        {
            return false;
        }

        var (count, used) = value.Into(new Licenses(), TakeLicense);
        foreach (var appliance in intake.Held)
        {
            (appliance.LicensesCount, appliance.LicensesUsed) = (count, used);
        }

        return true;
    }

    private static void TakeLicense(Licenses licenses, ElementValue value)
    {
        switch (value.Name)
        {
            case "QVSA_LICENSES_COUNT": licenses.Count = value.Number(); break;
            case "QVSA_LICENSES_USED": licenses.Used = value.Number(); break;
            default: value.Skip(); break;
        }
    }

    private sealed class Licenses
    {
        public int? Count { get; set; }

        public int? Used { get; set; }

        public void Deconstruct(out int? count, out int? used) => (count, used) = (Count, Used);
    }
}
