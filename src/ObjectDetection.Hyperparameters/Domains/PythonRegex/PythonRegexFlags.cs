namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The inline flags of Python's <c>re</c>: <c>(?aiLmsux)</c>, and the undocumented <c>t</c>.</summary>
[Flags]
internal enum PythonRegexFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary><c>t</c>: disables backtracking; Python refuses every repeat with it.</summary>
    Template = 1,

    /// <summary><c>i</c>: ignores case.</summary>
    IgnoreCase = 2,

    /// <summary><c>L</c>: asks the locale; refused in text patterns.</summary>
    Locale = 4,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> match at lines.</summary>
    MultiLine = 8,

    /// <summary><c>s</c>: the dot matches a line feed too.</summary>
    DotAll = 16,

    /// <summary><c>u</c>: classes are those of Unicode, which is how text patterns are read anyway.</summary>
    Unicode = 32,

    /// <summary><c>x</c>: white space and <c>#</c> comments are skipped.</summary>
    Verbose = 64,

    /// <summary><c>a</c>: classes are those of ASCII.</summary>
    Ascii = 256,

    /// <summary>The flags that exclude one another and cannot be turned off.</summary>
    Types = Ascii | Locale | Unicode,
}
