namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What an opening parenthesis began.</summary>
internal enum GroupKind : byte
{
    /// <summary>The whole pattern.</summary>
    Root,

    /// <summary><c>(…)</c> or <c>(?P&lt;name&gt;…)</c>.</summary>
    Capture,

    /// <summary><c>(?:…)</c>.</summary>
    Plain,

    /// <summary><c>(?i-s:…)</c>.</summary>
    Flagged,

    /// <summary><c>(?&gt;…)</c>.</summary>
    Atomic,

    /// <summary><c>(?=…)</c>.</summary>
    LookAhead,

    /// <summary><c>(?!…)</c>.</summary>
    NegativeLookAhead,

    /// <summary><c>(?&lt;=…)</c>.</summary>
    LookBehind,

    /// <summary><c>(?&lt;!…)</c>.</summary>
    NegativeLookBehind,

    /// <summary><c>(?(1)…)</c>, in the branch for a group that matched.</summary>
    ConditionalYes,

    /// <summary><c>(?(1)…|…)</c>, in the branch for a group that did not.</summary>
    ConditionalNo,
}
