package org.throughline.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenContentTests {

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

	/** A JPEG whose Exif block has an entry for the place. */
	private static final String PHOTO = "ffd8ffe100224578696600004d4d002a00000008000188250004000000010000001a00000000ffd9";

	@Test
	void workbooks() {
		byte[] workbook = zip("xl/workbook.xml", """
				<workbook><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/>
				<sheet name="Cases &amp; names" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>""",
				"xl/_rels/workbook.xml.rels", """
						<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
						<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""",
				"xl/worksheets/sheet1.xml", """
						<worksheet><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>
						<sheetData><row r="1"/><row r="2" hidden="1"><c/></row></sheetData></worksheet>""",
				"xl/worksheets/_rels/sheet1.xml.rels", """
						<Relationships><Relationship Id="rId1" Target="../comments1.xml"/></Relationships>""",
				"xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"/></commentList></comments>",
				"xl/worksheets/sheet2.xml", "<worksheet/>");
		assertThat(HiddenContent.in(workbook, OFFICE + "spreadsheetml.sheet")).containsExactly(
				"1 hidden row in sheet “Plan”", "2 hidden columns in sheet “Plan”", "1 comment in sheet “Plan”",
				"hidden sheet “Cases & names”");
	}

	@Test
	void documents() {
		byte[] document = zip("word/document.xml", """
				<w:p><w:ins w:id="1" w:author="A"><w:r/></w:ins><w:del w:id="2" w:author="B"/>
				<w:r><w:rPr><w:vanish/></w:rPr></w:r><w:rPr><w:vanish w:val="0"/></w:rPr></w:p>""", "word/comments.xml",
				"<w:comments><w:comment w:id=\"1\"/></w:comments>");
		assertThat(HiddenContent.in(document, OFFICE + "wordprocessingml.document")).containsExactly("1 comment",
				"2 tracked changes", "1 piece of hidden text");
		assertThat(HiddenContent.in(zip("word/document.xml", "<w:p/>"), OFFICE + "wordprocessingml.document"))
			.isEmpty();
		byte[] open = zip("content.xml", "<text:changed-region xml:id=\"c\"/><office:annotation office:name=\"1\"/>");
		assertThat(HiddenContent.in(open, "application/vnd.oasis.opendocument.text")).containsExactly("1 comment",
				"1 tracked change");
	}

	@Test
	void presentations() {
		byte[] slides = zip("ppt/slides/slide1.xml", "<p:sld xmlns=\"x\"/>", "ppt/slides/slide2.xml",
				"<p:sld xmlns=\"x\" show=\"0\"/>", "ppt/notesSlides/notesSlide1.xml",
				"<a:fld type=\"slidenum\"><a:t>1</a:t></a:fld><a:t>Say less here</a:t>",
				"ppt/notesSlides/notesSlide2.xml", "<a:fld type=\"slidenum\"><a:t>2</a:t></a:fld>",
				"ppt/comments/comment1.xml", "<p:cmLst><p:cm authorId=\"0\"/></p:cmLst>");
		assertThat(HiddenContent.in(slides, OFFICE + "presentationml.presentation")).containsExactly("hidden slide 2",
				"1 slide with speaker notes", "1 comment");
	}

	@Test
	void pdfs() throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var deflate = new DeflaterOutputStream(packed, new Deflater())) {
			deflate
				.write("<< /Type /Annot /Subtype /Highlight /Contents (Who?) >>".getBytes(StandardCharsets.US_ASCII));
		}
		var pdf = new ByteArrayOutputStream();
		pdf.writeBytes(bytes("%PDF-1.7\n1 0 obj << /Subtype /Text /Contents (Check) >> endobj\n"
				+ "2 0 obj << /Length 20 >> stream\n/Subtype /Text in a page\nendstream endobj\n"
				+ "3 0 obj << /Type /Filespec /F (cases.xlsx) /EF << /F 4 0 R >> >> endobj\n"
				+ "5 0 obj << /Type /ObjStm /N 1 /First 0 /Filter /FlateDecode >> stream\n"));
		pdf.writeBytes(packed.toByteArray());
		pdf.writeBytes(bytes("\nendstream endobj"));
		assertThat(HiddenContent.in(pdf.toByteArray(), "application/pdf")).containsExactly("2 comments",
				"1 attached file");
		assertThat(HiddenContent.in(bytes("%PDF-1.7 << /Subtype /Link >>"), "application/pdf")).isEmpty();
		assertThat(HiddenContent.in(bytes("a,b"), "text/csv")).isEmpty();
	}

	@Test
	void photosInDocumentsThatRecordThePlace() {
		byte[] photo = HexFormat.of().parseHex(PHOTO);
		byte[] document = zip("word/document.xml", "<w:p/>", "word/media/image1.jpg", text(photo),
				"word/media/image2.jpeg", "\u00FF\u00D8\u00FFunreadable", "word/media/image3.png", "no photo");
		String word = OFFICE + "wordprocessingml.document";
		assertThat(HiddenContent.in(document, word)).containsExactly("2 photos that may record place and device");
		byte[] clean = EmbeddedPhotos.clean(document);
		assertThat(HiddenContent.in(clean, word)).containsExactly("1 photo that may record place and device");
		assertThat(EmbeddedPhotos.clean(clean)).isSameAs(clean);
		assertThat(PackedDocument.of(clean).start("word/document.xml")).isEqualTo("<w:p/>");
		assertThat(HiddenContent.in(bytes("%PDF-1.7 stream\n" + text(photo)), "application/pdf"))
			.containsExactly("1 photo that may record place and device");
		assertThat(HiddenContent.in(bytes("%PDF-1.7 stream\n" + text(photo).replace("\u0088\u0025", "\u0001\u0012")),
				"application/pdf"))
			.isEmpty();
	}

	@Test
	void filesAttachedToEmails() {
		byte[] message = bytes("""
				Content-Type: multipart/mixed; boundary=x\r
				\r
				--x\r
				Content-Type: application/pdf; name="minutes.pdf"\r
				Content-Disposition: attachment;\r
				 filename="minutes.pdf"\r
				\r
				--x\r
				Content-Disposition: attachment; filename="=?UTF-8?B?Q2Fmw6kucGRm?="\r
				\r
				--x\r
				Content-Disposition: attachment; filename*0*=UTF-8''Cas%20; filename*1="es.xlsx"\r
				\r
				--x\r
				Content-Type: message/rfc822\r
				""");
		assertThat(HiddenContent.in(message, SavedEmail.MESSAGE))
			.containsExactly("4 attached files: minutes.pdf, Café.pdf, Cas es.xlsx, forwarded e-mail");
		assertThat(HiddenContent.in(bytes("Subject: filename=a.pdf\r\n"), SavedEmail.MESSAGE)).isEmpty();
		byte[] outlook = "__attach_version1.0_#00000000".getBytes(StandardCharsets.UTF_16LE);
		assertThat(HiddenContent.in(outlook, SavedEmail.OUTLOOK)).containsExactly("1 attached file");
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] zip(String... namesAndTexts) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (int at = 0; at < namesAndTexts.length; at += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
				zip.write(bytes(namesAndTexts[at + 1]));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
