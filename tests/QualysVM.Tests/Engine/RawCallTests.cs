using System.Management.Automation;
using System.Xml;
using QualysVM.Core.Http;
using QualysVM.Resilience;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Engine;

/// <summary>Invoke-QualysApi: what is typed, what is sent, and what comes of the answer.</summary>
public sealed class RawCallTests
{
    private const string Path = "/api/2.0/fo/x/";
    private const string Done = "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>";

    [Theory]
    [InlineData("@{ action = 'list'; ids = 1, 2, '3-9'; flag = $true; off = $false; n = 5; time = [datetime]::new(2026, 1, 2, 3, 4, 5, [DateTimeKind]::Utc); empty = '' }",
        "action=list&ids=1,2,3-9&flag=1&off=0&n=5&time=2026-01-02T03:04:05Z&empty=")]
    [InlineData("([ordered]@{ action = 'list'; z = 1; a = 2 })", "action=list&z=1&a=2")]
    [InlineData("@{ action = 'list'; half = 0.5; day = [DayOfWeek]::Friday; one = @('a,b') }", "action=list&half=0.5&day=Friday&one=a,b")]
    public void Values_are_sent_in_the_words_of_the_service(string parameter, string sent)
    {
        var service = StubService.Playing(new StubReply("<A/>"));
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        module.Good($"[cultureinfo]::CurrentCulture = 'de-DE'; Invoke-QualysApi {Path} {parameter}");
        Assert.Equal(sent.Split('&').Order(), System.Net.WebUtility.UrlDecode(service.Request.Body).Split('&').Order());
    }

    [Theory]
    [InlineData("@{ action = 'list'; ids = $null }", "ids")]
    [InlineData("@{ action = 'list'; ids = @() }", "ids")]
    [InlineData("@{ action = 'list'; ids = 1, $null }", "ids")]
    [InlineData("@{ action = 'list'; titles = 'a', 'b,c' }", "b,c")]
    [InlineData("@{ action = 'list'; it = @{ a = 1 } }", "it")]
    [InlineData("@{ action = 'list'; it = { 1 } }", "it")]
    [InlineData("@{ action = 'list'; it = [pscustomobject]@{ Id = 1 } }", "it")]
    [InlineData("@{ action = 'list'; it = (Get-Process -Id $PID) }", "it")]
    [InlineData("@{ action = 'list'; it = [pscredential]::new('a', [securestring]::new()) }", "it")]
    [InlineData("@{ '' = 'list' }", "name")]
    [InlineData("@{ action = 'add' } -RecordName HOST", "-RecordName")]
    [InlineData("@{ action = 'list' } -OutFile .", "-OutFile")]
    public void What_cannot_be_meant_is_refused_and_nothing_is_sent(string parameter, string named)
    {
        var service = StubService.Playing();
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var error = module.Bad($"Invoke-QualysApi {Path} {parameter} -Confirm:$false");
        Assert.StartsWith("QualysVM.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(named, error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public void A_change_asks_and_a_read_does_not()
    {
        var service = new StubService(_ => new StubReply(Done.Replace("SIMPLE_RETURN", "A_OUTPUT", StringComparison.Ordinal)));
        using var module = new ModuleAtWork(Screen.DefaultWidth, "n", "y").Using(SessionMaker.Basic(service));
        module.Good($"Invoke-QualysApi {Path} @{{ action = 'list' }}; Invoke-QualysApi {Path} -ReadOnly");
        Assert.Equal(2, service.Requests.Count);
        module.Good($"Invoke-QualysApi {Path} @{{ action = 'delete'; ids = 5; secret_word = 'geheim' }}");
        Assert.Equal(2, service.Requests.Count);
        module.Good($"Invoke-QualysApi {Path} @{{ action = 'delete'; ids = 5 }}");
        Assert.Equal(3, service.Requests.Count);
        module.Good($"Invoke-QualysApi {Path} @{{ action = 'delete'; ids = 5 }} -WhatIf");
        Assert.Equal(3, service.Requests.Count);
        var shown = module.Output.ToString();
        Assert.Matches(@"action=delete\s+\((?:ids=5, secret_word|secret_word, ids=5)\)", shown);
        Assert.DoesNotContain("geheim", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_sent_and_shown_nowhere()
    {
        var service = new StubService(_ => StubReply.Simple("Bad value: geheim-1 geheim-2", "1905", 400));
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var script = $"$s = [securestring]::new(); 'geheim-1'.ToCharArray() | ForEach-Object {{ $s.AppendChar($_) }}; Invoke-QualysApi {Path} @{{ action = 'add'; word = $s; login_password = 'geheim-2'; comments = 'unknown' }} -Confirm:$false -Debug -Verbose";
        var error = module.Bad(script);
        Assert.Contains("word=geheim-1", service.Request.Body, StringComparison.Ordinal);
        var shown = module.Output.ToString() + module.ErrorOutput + error.Exception + error.ErrorDetails;
        Assert.Contains("comments = REDACTED", shown, StringComparison.Ordinal);
        Assert.Contains("REDACTED REDACTED", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_whose_answer_is_lost_is_sent_once_and_told()
    {
        var service = StubService.Failing(new HttpRequestException("reset", new IOException("reset")));
        using var module = new ModuleAtWork().Using(TestSession.Over(service, resilience: new PollyResilience(new RetryOptions(), new InstantClock())));
        var error = module.Bad($"Invoke-QualysApi {Path} @{{ action = 'purge' }} -Confirm:$false");
        Assert.StartsWith("QualysVM.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("It was not sent twice", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(service.Requests);
        module.Bad($"Invoke-QualysApi {Path} @{{ action = 'list' }}");
        Assert.True(service.Requests.Count > 2);
    }

    [Fact]
    public void Each_kind_of_answer_is_what_PowerShell_has_for_it()
    {
        Assert.Equal("5", Assert.IsType<XmlDocument>(Assert.Single(Answered("<A><B>5</B></A>"))).SelectSingleNode("/A/B")!.InnerText);
        Assert.Equal("5 True x REDACTED", Answered("{\"id\":5,\"on\":true,\"list\":[{\"name\":\"x\",\"password\":\"geheim\"}]}", "| ForEach-Object { \"$($_.id) $($_.on) $($_.list.name) $($_.list[0].password)\" }").Single());
        Assert.Equal(["1", "3"], Answered("\"A B\",\"C\"\n\"1\",\"2\"\n\"3\",\"4\"\n", "| ForEach-Object 'A B'"));
        Assert.Equal(["----BEGIN_RESPONSE_BODY_CSV\n\"A\"\n----END_RESPONSE_BODY_CSV\n"], Answered("----BEGIN_RESPONSE_BODY_CSV\n\"A\"\n----END_RESPONSE_BODY_CSV\n"));
        Assert.Equal(["just words"], Answered("just words"));
    }

    [Fact]
    public void A_record_has_its_attributes_and_elements_as_properties()
    {
        using var module = Over("<O><RESPONSE><L><R id=\"7\"><NAME>n</NAME><IP network_id=\"3\">10.0.0.1</IP><TAG>a</TAG><TAG>b</TAG><SUB><X/></SUB></R></L></RESPONSE></O>");
        var record = Assert.Single(module.Run($"Invoke-QualysApi {Path} @{{ action = 'list' }} -RecordName R").Output)!;
        Assert.Equal(["NAME", "IP", "TAG", "SUB", "id"], record.Properties.Select(property => property.Name));
        Assert.Equal(("n", "7", "10.0.0.1"), ($"{record.Properties["NAME"].Value}", $"{record.Properties["id"].Value}", $"{record.Properties["IP"].Value}"));
        Assert.Equal("3", ((PSObject)record.Properties["IP"].Value).Properties["network_id"].Value);
        Assert.Equal(["a", "b"], ((object[])record.Properties["TAG"].Value).Select(tag => $"{tag}"));
    }

    [Fact]
    public void An_answer_is_saved_as_it_came_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        const string body = "<A><PASSWORD>geheim</PASSWORD></A>";
        var service = StubService.Playing(new StubReply(body), new StubReply(body[..20]), new StubReply("<html/>"), StubReply.Simple("No", "1905"), new StubReply("<B/>"));
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        string Script(string more = "") => $"Invoke-QualysApi {Path} @{{ action = 'list' }} -OutFile $args[0] {more}";
        var file = folder.File("answer");
        Assert.IsType<FileInfo>(Assert.Single(module.Good(Script(), file)));
        Assert.Equal(body, File.ReadAllText(file));
        Assert.StartsWith("QualysVM.FileExists,", module.Bad(Script(), file).FullyQualifiedErrorId, StringComparison.Ordinal);
        foreach (var id in new[] { "ReplyCutOff", "HtmlReply", "InvalidParameterValue" })
        {
            Assert.StartsWith($"QualysVM.{id},", module.Bad(Script("-Force"), file).FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(body, File.ReadAllText(file));
        }

        module.Good(Script("-Force"), file);
        Assert.Equal("<B/>", File.ReadAllText(file));
        Assert.Single(folder.Files);
    }

    [Fact]
    public void A_get_has_its_parameters_in_the_address_and_signs_with_name_and_password()
    {
        var service = new StubService(request => request.Uri.AbsolutePath.StartsWith("/msp/", StringComparison.Ordinal) ? new StubReply("<A/>") : StubReply.LoggedIn());
        using var module = new ModuleAtWork().Using(SessionMaker.Connect(service));
        module.Good("Invoke-QualysApi /msp/user_list.php @{ show_access_permissions = 1; ids = 1, 2 }");
        var sent = service.Requests[^1];
        Assert.Equal("/msp/user_list.php", sent.Uri.AbsolutePath);
        Assert.Equal(["ids=1,2", "show_access_permissions=1"], sent.Uri.Query.TrimStart('?').Split('&').Order());
        Assert.StartsWith("Basic ", string.Concat(sent.Headers["Authorization"]), StringComparison.Ordinal);
    }

    private static ModuleAtWork Over(string body) => new ModuleAtWork().Using(SessionMaker.Basic(new StubService(_ => new StubReply(body))));

    private static IReadOnlyList<object?> Answered(string body, string more = "")
    {
        using var module = Over(body);
        return module.Good($"Invoke-QualysApi {Path} @{{ action = 'list' }} {more}");
    }
}
