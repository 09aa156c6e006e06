package org.throughline.platform.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Reads the data that a PDF or Word file contains.
 */
public final class DocumentData {

	/** The most bytes that are read of a file's data. */
	private static final int LARGEST = 20 * 1024 * 1024;

	private DocumentData() {
	}

	/** Returns the JSON in a file; empty if there is none or the file cannot be read. */
	public static Optional<byte[]> of(byte[] file) {
		return (file.length > 4 && file[0] == '%' && file[1] == 'P') ? pdf(file) : word(file);
	}

	private static Optional<byte[]> pdf(byte[] file) {
		try (var pdf = Loader.loadPDF(file)) {
			var files = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
			var names = (files != null) ? files.getNames() : null;
			for (var each : (names != null) ? names.values() : List.<PDComplexFileSpecification>of()) {
				var embedded = each.getEmbeddedFile();
				if (embedded != null && "application/json".equals(embedded.getSubtype())) {
					try (var input = embedded.createInputStream()) {
						byte[] data = input.readNBytes(LARGEST + 1);
						return (data.length <= LARGEST) ? Optional.of(data) : Optional.empty();
					}
				}
			}
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<byte[]> word(byte[] file) {
		for (var part : WordPackage.read(file).entrySet()) {
			if (part.getKey().matches("customXml/item[0-9]+\\.xml")) {
				var data = Jsoup.parse(new String(part.getValue(), StandardCharsets.UTF_8), "", Parser.xmlParser())
					.selectFirst("data[xmlns=" + WordDocument.DATA_NAMESPACE + "]");
				if (data != null) {
					try {
						return Optional.of(Base64.getDecoder().decode(data.text().strip()));
					}
					catch (IllegalArgumentException ex) {
						return Optional.empty();
					}
				}
			}
		}
		return Optional.empty();
	}

}
