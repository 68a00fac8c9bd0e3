package earnshaw.figure.style;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the commands of TeX stand for.
final class TexSymbols {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"), Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"), Map.entry("varepsilon", "ε"), Map.entry("zeta", "ζ"), Map.entry("eta", "η"),
            Map.entry("theta", "θ"), Map.entry("vartheta", "ϑ"), Map.entry("iota", "ι"), Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"), Map.entry("mu", "μ"), Map.entry("nu", "ν"), Map.entry("xi", "ξ"),
            Map.entry("pi", "π"), Map.entry("rho", "ρ"), Map.entry("sigma", "σ"), Map.entry("tau", "τ"),
            Map.entry("upsilon", "υ"), Map.entry("phi", "φ"), Map.entry("varphi", "φ"), Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"), Map.entry("omega", "ω"), Map.entry("Gamma", "Γ"), Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"), Map.entry("Lambda", "Λ"), Map.entry("Xi", "Ξ"), Map.entry("Pi", "Π"),
            Map.entry("Sigma", "Σ"), Map.entry("Phi", "Φ"), Map.entry("Psi", "Ψ"), Map.entry("Omega", "Ω"),
            Map.entry("perp", "⊥"), Map.entry("nabla", "∇"), Map.entry("partial", "∂"), Map.entry("angle", "∠"),
            Map.entry("infty", "∞"),
            Map.entry("cdot", "·"), Map.entry("times", "×"), Map.entry("pm", "±"), Map.entry("le", "≤"),
            Map.entry("leq", "≤"), Map.entry("ge", "≥"), Map.entry("geq", "≥"), Map.entry("ne", "≠"),
            Map.entry("neq", "≠"), Map.entry("approx", "≈"), Map.entry("to", "→"), Map.entry("in", "∈"),
            Map.entry("sum", "∑"), Map.entry("ldots", "…"), Map.entry("dots", "…"), Map.entry("circ", "°"),
            Map.entry("ell", "ℓ"), Map.entry("langle", "⟨"), Map.entry("rangle", "⟩"), Map.entry("lVert", "‖"),
            Map.entry("rVert", "‖"), Map.entry("Vert", "‖"), Map.entry("|", "‖"), Map.entry("{", "{"),
            Map.entry("}", "}"), Map.entry("$", "$"), Map.entry("%", "%"), Map.entry("_", "_"), Map.entry("&", "&"),
            Map.entry(",", "\u2009"), Map.entry(";", "\u2005"), Map.entry(":", "\u2005"), Map.entry(" ", " "),
            Map.entry("quad", "\u2003"), Map.entry("!", ""), Map.entry("left", ""), Map.entry("right", ""));

    private static final String SUBSCRIPTS = "0123456789+\u2212=()aeioruvxhklmnpstj";
    private static final String SUBSCRIBED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢₒᵣᵤᵥₓₕₖₗₘₙₚₛₜⱼ";
    private static final String SUPERSCRIPTS = "0123456789+\u2212=()ni";
    private static final String SUPERSCRIBED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";

    private TexSymbols() {}

    /// The characters of a command, or its name when it is none of these, as for `\min`.
    static String of(String command) {
        return SIGNS.getOrDefault(command, command);
    }

    static boolean known(String command) {
        return SIGNS.containsKey(command);
    }

    /// A relation or an operation between two things, which stands in air.
    static boolean between(String sign) {
        return sign.length() == 1
                && "=<>\u2264\u2265\u2260\u2248\u2192\u2208\u22a5\u00d7\u00b1\u00b7+\u2212".contains(sign);
    }

    /// The text in small characters below or above the line, or null when there are none for it.
    static @Nullable String small(String text, boolean below) {
        String from = below ? SUBSCRIPTS : SUPERSCRIPTS;
        String to = below ? SUBSCRIBED : SUPERSCRIBED;
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int place = from.indexOf(c);
            if (place < 0) {
                return null;
            }
            out.append(to.charAt(place));
        }
        return out.toString();
    }
}
