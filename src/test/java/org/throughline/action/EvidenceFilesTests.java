package org.throughline.action;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.form.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvidenceFilesTests {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

	private static final String EMAIL = """
			From: officer@example.org\r
			To: manager@example.org\r
			Date: Mon, 2 Nov 2026 10:00:00 +0000\r
			Subject: Agreed\r
			MIME-Version: 1.0\r
			Content-Type: text/plain\r
			\r
			Agreed by the board.
			""";

	private final EvidenceFiles files = new EvidenceFiles();

	@Test
	void takesPicturesDocumentsTablesAndText() {
		accepts("photo.png", png());
		accepts("photo.jpg", jpeg());
		accepts("Photo.JPEG", jpeg());
		accepts("photo.heic", heic());
		accepts("minutes.pdf", "%PDF-1.7\n1 0 obj\n<< >>\nendobj".getBytes(StandardCharsets.ISO_8859_1));
		accepts("plan.docx", document("word/document.xml", WORD, Map.of()));
		accepts("plan.xlsx", document("xl/workbook.xml", SHEET, Map.of()));
		accepts("slides.pptx", document("ppt/presentation.xml", SLIDES, Map.of()));
		accepts("agreed.eml", EMAIL.getBytes(StandardCharsets.UTF_8));
		accepts("agreed.msg", outlook(""));
		accepts("plan.odt", zip(parts("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")));
		accepts("plan.csv", "No.,Action\n1,Größe".getBytes(StandardCharsets.UTF_8));
		accepts("plan.csv", "No.,Action\n1,caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		accepts("note.txt", "\uFEFFNote".getBytes(StandardCharsets.UTF_16LE));
	}

	@Test
	void namesTheKindByTheContentAndKeepsTheHash() {
		var file = this.files.accept("photo.png", png());
		assertThat(file.mediaType()).isEqualTo("image/png");
		assertThat(file.sha256()).hasSize(64).matches("[0-9a-f]+");
	}

	@Test
	void refusesWhatIsEmptyOrTooLarge() {
		refuses("empty", "a.txt", new byte[0]);
		refuses("empty", "a.txt", null);
		byte[] large = new byte[NewEvidence.LARGEST + 1];
		Arrays.fill(large, (byte) 'a');
		refuses("tooLarge", "a.txt", large);
		accepts("a.txt", Arrays.copyOf(large, NewEvidence.LARGEST));
	}

	@Test
	void refusesKindsThatAreNotOnTheList() {
		for (String name : new String[] { "a.exe", "a.html", "a.svg", "a.ppt", "a.pptm", "a.docm", "a.xlsm", "a.zip",
				"a", "a.", "" }) {
			refuses("kind", name, png());
		}
		refuses("kind", null, png());
	}

	@Test
	void refusesFilesWhoseContentDoesNotMatchTheirName() {
		refuses("disguised", "photo.jpg", png());
		refuses("disguised", "minutes.pdf", png());
		refuses("disguised", "photo.png", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
		refuses("disguised", "note.txt", png());
		refuses("disguised", "note.txt", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
		refuses("disguised", "table.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
		refuses("disguised", "plan.docx", document("xl/workbook.xml", SHEET, Map.of()));
		refuses("disguised", "plan.xlsx", document("word/document.xml", WORD, Map.of()));
		refuses("disguised", "plan.docx", zip(parts("a.txt", "text")));
		refuses("disguised", "plan.docx", "PK\u0003\u0004rubbish".getBytes(StandardCharsets.ISO_8859_1));
		refuses("disguised", "plan.docx", png());
		refuses("disguised", "slides.pptx", document("word/document.xml", WORD, Map.of()));
		refuses("disguised", "agreed.eml", "Just a note".getBytes(StandardCharsets.UTF_8));
		refuses("disguised", "agreed.msg", EMAIL.getBytes(StandardCharsets.UTF_8));
		refuses("photo", "film.heic", heic("moov", ""));
	}

	@Test
	void refusesWhatRuns() {
		refuses("macro", "plan.docx", document("word/document.xml", WORD, Map.of("word/vbaProject.bin", "x")));
		refuses("macro", "plan.xlsx",
				document("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", Map.of()));
		refuses("macro", "plan.xlsx", document("xl/workbook.xml", SHEET, Map.of("xl/macrosheets/sheet1.xml", "x")));
		refuses("macro", "plan.docx", document("word/document.xml", WORD, Map.of("word/embeddings/run.exe", "MZ")));
		refuses("macro", "plan.odt", zip(parts("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
				"<x/>", "Basic/Standard/Module1.xml", "Sub")));
		refuses("macro", "agreed.eml", (EMAIL + "Content-Disposition: attachment; filename=\"run.exe\"\r\n\r\nTVo=")
			.getBytes(StandardCharsets.UTF_8));
		refuses("macro", "agreed.eml",
				(EMAIL + "Content-Disposition: attachment; filename=\"=?utf-8?B?cnVuLmV4ZQ==?=\"\r\n\r\nTVo=")
					.getBytes(StandardCharsets.UTF_8));
		refuses("macro", "agreed.msg", outlook("_VBA_PROJECT"));
		refuses("macro", "form.pdf",
				"%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >>".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void refusesWhatSwells() {
		refuses("bomb", "plan.xlsx",
				document("xl/workbook.xml", SHEET, Map.of("xl/worksheets/sheet1.xml", "0".repeat(60_000_000))));
		var many = new LinkedHashMap<String, String>();
		for (int at = 0; at < 2_100; at++) {
			many.put("part" + at + ".xml", "x");
		}
		refuses("bomb", "plan.xlsx", document("xl/workbook.xml", SHEET, many));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', textBlock = """
			'../../etc/passwd.txt',    'passwd.txt'
			'C:\\Users\\me\\photo.png', 'photo.png'
			'.htaccess',               'htaccess'
			'a<b>|c.txt',              'abc.txt'
			'  spaced   name .txt',    'spaced name .txt'
			'',                        'evidence'
			""")
	void keepsOnlyWhatIsHarmlessOfAName(String given, String kept) {
		assertThat(EvidenceFiles.safeName(given)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			"Minutes 3; 50% done (final).PDF"
			"It's agreed – Größe & $ [v2].docx"
			""")
	void keepsWholeNames(String given) {
		assertThat(EvidenceFiles.safeName(given)).isEqualTo(given);
	}

	@Test
	void saysWhatAFileHides() {
		assertThat(this.files.accept("plan.xlsx", document("xl/workbook.xml", SHEET, Map.of())).hidden()).isNull();
		assertThat(this.files
			.accept("plan.docx",
					document("word/document.xml", WORD, Map.of("word/comments.xml", "<w:comment w:id=\"1\"/>")))
			.hidden()).isEqualTo("1 comment");
	}

	@Test
	void shortensLongNamesAndKeepsTheEnding() {
		assertThat(EvidenceFiles.safeName("x".repeat(500) + ".pdf")).hasSize(198).endsWith("x….pdf");
		assertThat(EvidenceFiles.safeName("Minutes of the board ".repeat(20) + ".docx")).startsWith("Minutes of the")
			.endsWith(" board….docx");
		assertThat(EvidenceFiles.safeName("ж".repeat(500) + ".pdf").getBytes(StandardCharsets.UTF_8).length)
			.isLessThanOrEqualTo(200);
		assertThat(EvidenceFiles.safeName("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie b.pdf");
		assertThat(EvidenceFiles.safeName("gpj\u202Etxt.png")).isEqualTo("gpjtxt.png");
	}

	static byte[] png() {
		return Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
	}

	private static byte[] jpeg() {
		return new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0,
				0, 1, 0, 1, 0, 0, (byte) 0xFF, (byte) 0xD9 };
	}

	private static byte[] heic() {
		return heic("meta", "\u0000\u0000\u0000\u0000");
	}

	private static byte[] heic(String box, String content) {
		return ("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic\u0000\u0000\u0000"
				+ (char) (8 + content.length()) + box + content)
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] outlook(String more) {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
		bytes.writeBytes(new byte[504]);
		bytes.writeBytes(("__properties_version1.0" + more).getBytes(StandardCharsets.UTF_16LE));
		return bytes.toByteArray();
	}

	private static byte[] document(String main, String type, Map<String, String> more) {
		var parts = parts("[Content_Types].xml", "<Types><Override ContentType=\"" + type + "\"/></Types>", main,
				"<x/>");
		parts.putAll(more);
		return zip(parts);
	}

	private static Map<String, String> parts(String... namesAndTexts) {
		var parts = new LinkedHashMap<String, String>();
		for (int at = 0; at < namesAndTexts.length; at += 2) {
			parts.put(namesAndTexts[at], namesAndTexts[at + 1]);
		}
		return parts;
	}

	private static byte[] zip(Map<String, String> parts) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void accepts(String name, byte[] content) {
		assertThat(this.files.accept(name, content).content()).as(name).isEqualTo(content);
	}

	private void refuses(String why, @Nullable String name, byte @Nullable [] content) {
		assertThatExceptionOfType(RuleViolation.class).as(String.valueOf(name))
			.isThrownBy(() -> this.files.accept(name, content))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo("action.file." + why));
	}

}
