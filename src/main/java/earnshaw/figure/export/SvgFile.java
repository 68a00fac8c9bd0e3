package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import earnshaw.figure.style.Fonts.Face;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// SVG: text as text in embedded fonts, which hold the characters that are used, and the scenario in a metadata
/// element.
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String SPACE = "urn:" + FigureExport.NAME;
    private static final String ELEMENT = "scenario";

    /// Tables of a font that a browser needs; kerning and the like would be most of the file.
    private static final List<String> KEPT = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private SvgFile() {}

    static byte[] write(Figure figure, Page page, String title, Optional<String> scenario) throws IOException {
        Document document = document();
        SvgSurface surface = new SvgSurface(document);
        Rectangle2D area = new Rectangle2D.Double(0, 0, page.unitsWide(), page.unitsHigh());
        page.ground().ifPresent(ground -> {
            surface.setColor(ground);
            surface.fill(area);
        });
        Graphics2D g = (Graphics2D) surface.create();
        figure.draw(g, area);
        Element root = surface.getRoot();
        root.setAttributeNS(null, "width", length(page.width()));
        root.setAttributeNS(null, "height", length(page.height()));
        root.setAttributeNS(null, "viewBox", "0 0 " + number(page.unitsWide()) + " " + number(page.unitsHigh()));
        Node first = root.getFirstChild();
        root.insertBefore(element(document, "title", title), first);
        scenario.ifPresent(text -> root.insertBefore(carrier(document, text), first));
        root.insertBefore(element(document, "style", fonts(surface.used())), first);
        return serialized(root);
    }

    private static Element carrier(Document document, String scenario) {
        Element metadata = element(document, "metadata", "");
        Element carried = document.createElementNS(SPACE, FigureExport.NAME + ":" + ELEMENT);
        carried.setAttribute("xmlns:" + FigureExport.NAME, SPACE);
        carried.appendChild(document.createTextNode(scenario));
        metadata.appendChild(carried);
        return metadata;
    }

    private static byte[] serialized(Element root) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(root), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element element(Document document, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private static String length(Length length) {
        return number(length.value()) + switch (length.unit()) {
            case MM -> "mm";
            case CM -> "cm";
            case IN -> "in";
            case PT -> "pt";
            case PX -> "px";
        };
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String fonts(Map<Face, SortedSet<Integer>> used) throws IOException {
        StringBuilder style = new StringBuilder();
        for (Map.Entry<Face, SortedSet<Integer>> entry : used.entrySet()) {
            Face face = entry.getKey();
            style.append("@font-face{font-family:'").append(face.family())
                    .append("';src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(subset(face, entry.getValue())))
                    .append(") format('truetype')}\n");
        }
        return style.toString();
    }

    private static byte[] subset(Face face, SortedSet<Integer> characters) throws IOException {
        try (InputStream in = SvgFile.class.getResourceAsStream(face.resource());
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, KEPT);
            characters.forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }

    static Optional<String> scenario(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            // As characters: where the parser itself decodes damaged bytes, it writes to the terminal.
            String text = new String(bytes, StandardCharsets.UTF_8);
            XMLStreamReader reader = factory
                    .createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && SPACE.equals(reader.getNamespaceURI()) && reader.getLocalName().equals(ELEMENT)) {
                    return Optional.of(reader.getElementText());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }
}
