using QualysVM.Packaging;

// Called by Package.targets: the staged module, the folder to write to, and what restore resolved for each project that ships.
try
{
    var module = new StagedFiles(args[0]);
    var output = Directory.CreateDirectory(args[1]).FullName;
    var packages = ResolvedPackages.Read(args[2..]);

    AutomationArchive.Write(module, Path.Combine(output, AutomationArchive.FileName));
    BillOfMaterials.Write(module, packages, Path.Combine(output, $"QualysVM.{module.Version}.cdx.json"));
    Checksums.Write(output);
    return 0;
}
catch (InvalidDataException problem)
{
    // In the form that MSBuild reports as an error of the build.
    await Console.Error.WriteLineAsync($"QualysVM.Packaging : error QVM1 : {problem.Message}");
    return 1;
}
