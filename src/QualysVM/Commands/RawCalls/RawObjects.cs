using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.RawCalls;
using QualysVM.Core.Xml;

namespace QualysVM.Commands.RawCalls;

/// <summary>Answers of which nobody here knows the shape, as PowerShell's own objects.</summary>
internal static class RawObjects
{
    /// <summary>An element: a text where it holds one, else an object with its attributes and elements; what stands there more than once is a list.</summary>
    public static PSObject Of(RawRecord record)
    {
        var value = record.Children.Count == 0 ? PSObject.AsPSObject(record.Text) : new PSObject();
        foreach (var group in record.Children.GroupBy(child => child.Name, StringComparer.OrdinalIgnoreCase))
        {
            var all = group.Select(Value).ToArray();
            value.Properties.Add(new PSNoteProperty(group.Key, all.Length == 1 ? all[0] : all));
        }

        foreach (var attribute in record.Attributes)
        {
            value.Properties.Add(new PSNoteProperty(value.Properties[attribute.Key] is null ? attribute.Key : "@" + attribute.Key, attribute.Value));
        }

        return value;
    }

    /// <summary>JSON and CSV, by what PowerShell has for it.</summary>
    /// <exception cref="QualysException">PowerShell cannot read it.</exception>
    public static IEnumerable<PSObject> Read(CommandInvocationIntrinsics engine, string converter, string text)
    {
        try
        {
            var read = engine.InvokeScript(true, ScriptBlock.Create($"param($Text) Microsoft.PowerShell.Utility\\{converter} -InputObject $Text"), null, text);
            foreach (var one in read.Where(one => one is not null))
            {
                Mask(one);
            }

            return read;
        }
        catch (RuntimeException error)
        {
            throw new QualysException(QualysError.MalformedReply, $"The answer cannot be read by {converter}: {error.Message}", error)
            {
                Advice = "Save the answer as it is with -OutFile.",
            };
        }
    }

    private static object Value(RawRecord child) => child.Children.Count == 0 && child.Attributes.Count == 0 ? child.Text : Of(child);

    private static void Mask(object? value)
    {
        switch (value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value)
        {
            case PSObject one:
                foreach (var property in one.Properties.Where(property => property.IsSettable))
                {
                    if (property.Value is string text)
                    {
                        property.Value = SecretElements.Masked(property.Name, text);
                    }
                    else
                    {
                        Mask(property.Value);
                    }
                }

                break;
            case IEnumerable list and not string:
                foreach (var one in list)
                {
                    Mask(one);
                }

                break;
        }
    }
}
