package org.throughline.platform.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfPreviewTests {

	private static final int BLACK = 0xFF000000;

	@Test
	void firstPageIsDrawn() throws IOException {
		var picture = ImageIO.read(new ByteArrayInputStream(PdfPreview.firstPage(pdf(PDRectangle.A4)).orElseThrow()));
		assertThat(picture.getHeight()).isEqualTo(1_000);
		assertThat(picture.getWidth()).isBetween(700, 710);
		assertThat(picture.getRGB(5, 995)).isEqualTo(BLACK);
	}

	@Test
	void pageOfAnySizeGivesASmallPicture() throws IOException {
		for (var size : new PDRectangle[] { new PDRectangle(19_000, 3), new PDRectangle(3, 4) }) {
			var picture = ImageIO.read(new ByteArrayInputStream(PdfPreview.firstPage(pdf(size)).orElseThrow()));
			assertThat(Math.max(picture.getWidth(), picture.getHeight())).isLessThanOrEqualTo(1_000);
		}
		assertThat(PdfPreview.firstPage(pdf(new PDRectangle(1_000_000, 5)))).isEmpty();
	}

	@Test
	void whatUnpacksToMuchIsNotRead() throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			var spaces = new ByteArrayInputStream(" ".repeat(40_000_000).getBytes(StandardCharsets.US_ASCII));
			page.setContents(new PDStream(document, spaces, COSName.FLATE_DECODE));
			assertThat(PdfPreview.isModest(bytes(document))).isFalse();
		}
	}

	@Test
	void whatIsPackedTwiceOrEncryptedIsNotRead() throws IOException {
		byte[] plain = pdf(PDRectangle.A4);
		assertThat(PdfPreview.isModest(plain)).isTrue();
		String text = new String(plain, StandardCharsets.ISO_8859_1);
		for (String filter : new String[] { "/Filter [/FlateDecode /FlateDecode]", "/Filter [ /Fl#61teDecode/Fl ]",
				"/Fil#74er 7 0 R", "/Filter [7 0 R]", "/Filter /LZWDecode",
				"/Filter [/FlateDecode] % stream\n/Filter [/A85/Fl] % endstream" }) {
			String packed = text.replace("/Filter /FlateDecode", filter);
			assertThat(PdfPreview.isModest(packed.getBytes(StandardCharsets.ISO_8859_1))).as(filter).isFalse();
		}
		try (var document = new PDDocument()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
			assertThat(PdfPreview.firstPage(bytes(document))).isEmpty();
		}
	}

	@Test
	void whatIsNoPdfHasNoPicture() {
		assertThat(PdfPreview.firstPage("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII))).isEmpty();
	}

	private static byte[] pdf(PDRectangle size) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(size);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.addRect(0, 0, size.getWidth() / 2, size.getHeight() / 2);
				content.fill();
			}
			return bytes(document);
		}
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		var bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

}
