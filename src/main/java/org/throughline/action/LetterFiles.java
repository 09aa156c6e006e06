package org.throughline.action;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.platform.document.Block;
import org.throughline.platform.document.Document;
import org.throughline.platform.document.DocumentFormat;
import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentProperties;
import org.throughline.platform.document.DocumentTurns;
import org.throughline.platform.document.MarkdownBlocks;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

import static java.util.Objects.requireNonNull;

/**
 * Writes letters as files: PDF, Word, and a draft for the person's own mail program.
 */
@Component
public class LetterFiles {

	/** The file that a mail program opens as a new message. */
	public static final String MAIL = "eml";

	private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

	private final Map<String, DocumentFormat> formats;

	private final DocumentTurns turns;

	private final Messages messages;

	LetterFiles(List<DocumentFormat> formats, DocumentTurns turns, Messages messages) {
		this.turns = turns;
		this.formats = formats.stream()
			.collect(Collectors.toMap((format) -> format.extension().substring(1), Function.identity()));
		this.messages = messages;
	}

	/**
	 * Writes a letter.
	 * @param extension {@code pdf}, {@code docx} or {@link #MAIL}
	 * @throws org.throughline.platform.document.DocumentRefused if not everyone could
	 * read the file
	 */
	public byte[] write(LetterSummary letter, String extension) {
		if (extension.equals(MAIL)) {
			return message(letter.content());
		}
		var format = requireNonNull(this.formats.get(extension), extension);
		return this.turns.take(() -> format.write(document(letter)));
	}

	private Document document(LetterSummary letter) {
		var content = letter.content();
		var blocks = new ArrayList<Block>();
		blocks.add(Block.Paragraph.of(content.sender()));
		blocks.add(Block.Paragraph.of(Dates.inWords(content.dated())));
		blocks.add(Block.Paragraph.of("To: " + content.recipient()));
		blocks.addAll(MarkdownBlocks.of(content.wording(), 1, "letter"));
		var created = content.dated().atStartOfDay(ZoneOffset.UTC).toInstant();
		String about = this.messages.label(letter.kind()) + ": " + letter.organisation().name();
		return new Document(new DocumentProperties(content.subject(), "en-GB", about, content.sender(), created, false),
				null, DocumentMarks.NONE, blocks);
	}

	/** Returns a message without an address that a mail program opens as a draft. */
	private static byte[] message(LetterContent letter) {
		String text = "To: " + letter.recipient() + "\r\n\r\n"
				+ letter.wording().lines().map(LetterFiles::plain).collect(Collectors.joining("\r\n"));
		return ("X-Unsent: 1\r\nSubject: " + encoded(letter.subject()) + "\r\nMIME-Version: 1.0\r\n"
				+ "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
				+ LINES.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String plain(String line) {
		return (line.startsWith("- ") ? "- " : "") + Markdown.toText(line);
	}

	/**
	 * Encodes a header (RFC 2047), in encoded words of at most the length that every mail
	 * program reads.
	 */
	private static String encoded(String text) {
		var words = new ArrayList<String>();
		for (int at = 0; at < text.length();) {
			int end = text.offsetByCodePoints(at, Math.min(12, text.codePointCount(at, text.length())));
			words.add("=?UTF-8?B?"
					+ Base64.getEncoder().encodeToString(text.substring(at, end).getBytes(StandardCharsets.UTF_8))
					+ "?=");
			at = end;
		}
		return String.join("\r\n ", words);
	}

}
