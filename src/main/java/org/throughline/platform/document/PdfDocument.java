package org.throughline.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.stereotype.Component;

/**
 * Writes documents as PDF that everyone can read (PDF/UA-1, PDF 1.7).
 */
@Component
public class PdfDocument implements DocumentFormat {

	private static final float VERSION = 1.7f;

	private final DocumentWords words;

	private final DocumentRules rules;

	private final String style;

	PdfDocument(DocumentWords words, DocumentRules rules) {
		XRLog.setLoggerImpl(new Slf4jLogger());
		this.words = words;
		this.rules = rules;
		this.style = DocumentWords.read("/documents/pdf.css");
	}

	@Override
	public byte[] write(Document document) {
		this.rules.require(document);
		try (var pdf = new PDDocument();
				var renderer = renderer(document, pdf).buildPdfRenderer();
				var file = new ByteArrayOutputStream()) {
			renderer.createPDFKeepOpen();
			RepeatedHeads.markAsArtifacts(pdf);
			describe(pdf, document.properties());
			var data = document.marks().data();
			if (data != null) {
				embed(pdf, data, time(document.properties()));
			}
			pdf.save(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String extension() {
		return ".pdf";
	}

	/** Returns how many sides a file has; 0 if it cannot be read. */
	public static int sides(byte[] file) {
		try (var pdf = Loader.loadPDF(file)) {
			return pdf.getNumberOfPages();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private PdfRendererBuilder renderer(Document document, PDDocument pdf) throws IOException {
		var builder = new PdfRendererBuilder();
		FSUriResolver nothingOutside = (base, address) -> (address.startsWith("#") || address.startsWith("data:"))
				? address : null;
		builder.useFastMode();
		builder.withProducer("Throughline");
		builder.usePdfUaAccessibility(true);
		builder.usePdfVersion(VERSION);
		builder.useUriResolver(nothingOutside);
		builder.useSVGDrawer(new BatikSVGDrawer());
		builder.usePDDocument(pdf);
		for (var face : DocumentFonts.FACES) {
			var style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
			builder.useFont(font(pdf, face.open()), DocumentFonts.FAMILY, face.weight(), style, true);
			builder.useFont(face::open, "arial", face.weight(), style, true, EnumSet.of(FSFontUseCase.SVG));
		}
		builder.useFont(font(pdf, DocumentFonts.openMono()), DocumentFonts.MONO, 400, FontStyle.NORMAL, true);
		builder.withW3cDocument(parse(html(document)), null);
		return builder;
	}

	/**
	 * Returns a font that is written letter by letter. Looking for ligatures would take
	 * more time than all the rest.
	 */
	private static PDFontSupplier font(PDDocument pdf, InputStream file) throws IOException {
		var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
		font.setEnableGsub(false);
		return new PDFontSupplier(PDType0Font.load(pdf, font, true));
	}

	private String html(Document document) {
		var properties = document.properties();
		var html = new StringBuilder("<html lang=\"").append(properties.language())
			.append("\"><head><title>")
			.append(Markup.escape(properties.title()))
			.append("</title><meta name=\"subject\" content=\"")
			.append(Markup.escape(properties.description()))
			.append("\"/><meta name=\"author\" content=\"")
			.append(Markup.escape(properties.author()))
			.append("\"/><style>")
			.append(Markup.escape(style(document)))
			.append("</style>")
			.append(bookmarks(document))
			.append(document.titled() ? "</head><body class=\"plain\">" : "</head><body>")
			.append(cover(document));
		String contents = (document.cover() != null) ? Markup.contents(document, this.words, true) : "";
		if (!contents.isEmpty()) {
			html.append("<div class=\"contents\">").append(contents).append("</div>");
		}
		html.append(Markup.of(document, this.words, true));
		return html.append(fingerprint(document, "end")).append("</body></html>").toString();
	}

	private String style(Document document) {
		var accent = new Accent((document.cover() != null) ? document.cover().accent() : Accent.INK);
		return this.style.replace("{accent}", accent.colour())
			.replace("{on-accent}", accent.on())
			.replace("{accent-words}", accent.words())
			.replace("{page}", quoted(this.words.of("page")))
			.replace("{of}", quoted(this.words.of("of")))
			.replace("{draft}", quoted(note(document)))
			.replace("{title}", quoted(document.properties().title()));
	}

	/** Escapes words for a string in a style sheet. */
	private static String quoted(String words) {
		return Inline.Text.clean(words).replaceAll("[\\r\\n]+", " ").replace("\\", "\\5c ").replace("\"", "\\22 ");
	}

	private static String bookmarks(Document document) {
		var outline = Outline.of(document);
		var html = new StringBuilder("<bookmarks>");
		int level = 0;
		for (var heading : outline.headings()) {
			for (; level >= heading.level(); level--) {
				html.append("</bookmark>");
			}
			String text = (outline.number(heading) + " " + Inline.text(heading.content())).strip();
			html.append("<bookmark name=\"")
				.append(Markup.escape(text))
				.append("\" href=\"#")
				.append(heading.id())
				.append("\">");
			level = heading.level();
		}
		for (; level > 0; level--) {
			html.append("</bookmark>");
		}
		return html.append("</bookmarks>").toString();
	}

	private String cover(Document document) {
		var cover = document.cover();
		String title = Markup.escape(document.properties().title());
		if (cover == null) {
			return document.titled() ? "" : "<h1 class=\"first-title\">" + title + "</h1>";
		}
		var html = new StringBuilder("<div class=\"cover\">");
		var logo = cover.logo();
		html.append("<div class=\"logo\">");
		if (logo != null) {
			html.append("<img alt=\"")
				.append(Markup.escape(logo.description()))
				.append("\" src=\"data:image/png;base64,")
				.append(Base64.getEncoder().encodeToString(logo.png()))
				.append("\"/>");
		}
		html.append("</div><div class=\"title\"><p class=\"organisation\">")
			.append(Markup.escape(cover.organisation()))
			.append("</p><h1>")
			.append(Markup.unbroken(title))
			.append("</h1>")
			.append(Markup.line("subtitle", cover.subtitle()))
			.append(Markup.line("day", cover.day()))
			.append("</div>")
			.append(note(document).isEmpty() ? "" : Markup.line("draft", note(document)))
			.append("</div>");
		return html.toString();
	}

	private String note(Document document) {
		String note = this.words.note(document);
		return (note != null) ? note.toUpperCase(Locale.UK) : "";
	}

	private String fingerprint(Document document, String name) {
		String fingerprint = document.marks().fingerprint();
		return (fingerprint != null) ? "<p class=\"" + name + "\">" + Markup.escape(this.words.of("fingerprint")) + ": "
				+ Markup.escape(fingerprint) + "</p>" : "";
	}

	private static org.w3c.dom.Document parse(String html) {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("Document is not well-formed", ex);
		}
	}

	/** States title and time; the time also makes the file's identifier. */
	private static void describe(PDDocument pdf, DocumentProperties properties) {
		PDDocumentInformation information = pdf.getDocumentInformation();
		information.setCreationDate(time(properties));
		information.setModificationDate(time(properties));
		pdf.setDocumentId(properties.created().toEpochMilli());
	}

	private static Calendar time(DocumentProperties properties) {
		var time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
		time.setTimeInMillis(properties.created().toEpochMilli());
		return time;
	}

	private static void embed(PDDocument pdf, EmbeddedData data, Calendar time) throws IOException {
		var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(data.json()), COSName.FLATE_DECODE);
		file.setSubtype("application/json");
		file.setSize(data.json().length);
		file.setCreationDate(time);
		file.setModDate(time);
		var specification = new PDComplexFileSpecification();
		specification.setFile(data.name());
		specification.setFileUnicode(data.name());
		specification.setFileDescription(data.description());
		specification.setEmbeddedFile(file);
		specification.setEmbeddedFileUnicode(file);
		specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
		var tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of(data.name(), specification));
		var catalogue = pdf.getDocumentCatalog();
		var names = new PDDocumentNameDictionary(catalogue);
		names.setEmbeddedFiles(tree);
		catalogue.setNames(names);
		var associated = new COSArray();
		associated.add(specification);
		catalogue.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
	}

}
