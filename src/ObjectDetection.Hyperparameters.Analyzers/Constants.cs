#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reads the values that an expression has at every run.</summary>
internal static class Constants
{
    /// <summary>Reads the value of a hyperparameter, of the type of its property.</summary>
    public static bool TryRead(Hyperparameter hyperparameter, ExpressionSyntax expression, SourceContext context, out object? value)
    {
        var type = Nullable.GetUnderlyingType(hyperparameter.ValueType) ?? hyperparameter.ValueType;
        if (type == typeof(EpochList))
        {
            var isRead = EpochLists.TryRead(expression, context, out var epochs);
            value = epochs;
            return isRead;
        }

        value = null;
        if (context.Model.GetConstantValue(expression, context.Cancellation) is not { HasValue: true, Value: var constant })
        {
            return false;
        }

        if (constant is null)
        {
            return type == typeof(string) || type != hyperparameter.ValueType;
        }

        value = type == typeof(int) ? AsWhole(constant)
            : type == typeof(double) ? AsReal(constant)
            : type.IsEnum ? AsWhole(constant) is { } number ? Enum.ToObject(type, number) : null
            : constant.GetType() == type ? constant
            : null;
        return value is not null;
    }

    /// <summary>Reads a constant text.</summary>
    public static bool TryReadText(ExpressionSyntax expression, SourceContext context, out string? text)
    {
        var constant = context.Model.GetConstantValue(expression, context.Cancellation);
        text = constant.Value as string;
        return constant.HasValue && (text is not null || constant.Value is null);
    }

    /// <summary>Returns a constant that C# converts to <see cref="int"/> by itself.</summary>
    public static int? AsWhole(object? constant) => constant switch
    {
        int number => number,
        char number => number,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        _ => null,
    };

    /// <summary>Returns a constant that C# converts to <see cref="double"/> by itself.</summary>
    public static double? AsReal(object? constant) => constant switch
    {
        double number => number,
        float number => number,
        long number => number,
        ulong number => number,
        uint number => number,
        _ => AsWhole(constant),
    };

    /// <summary>Returns an expression without the parentheses and the null-forgiving operators around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                    expression = forgiven.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }
}
