package org.throughline.action;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import org.throughline.platform.file.EmbeddedPhotos;
import org.throughline.platform.file.HiddenContent;
import org.throughline.platform.file.PackedDocument;
import org.throughline.platform.file.PdfText;
import org.throughline.platform.file.PhotoCleaner;
import org.throughline.platform.file.SavedEmail;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * Accepts files as evidence: documents, tables, presentations, e-mails, pictures and
 * plain text, recognised by what is in them and not by their names; nothing that runs,
 * nothing that swells. Photos, and those in documents, are kept without place and device.
 */
@Component
public class EvidenceFiles {

	static final int MOST = 10;

	/** In bytes; file systems take 255. */
	private static final int LONGEST_NAME = 200;

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("pdf", "application/pdf"),
			Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"),
			Map.entry("heic", "image/heic"), Map.entry("docx", OOXML + "wordprocessingml.document"),
			Map.entry("xlsx", OOXML + "spreadsheetml.sheet"), Map.entry("pptx", OOXML + "presentationml.presentation"),
			Map.entry("eml", SavedEmail.MESSAGE), Map.entry("msg", SavedEmail.OUTLOOK),
			Map.entry("odt", "application/vnd.oasis.opendocument.text"), Map.entry("csv", "text/csv"),
			Map.entry("txt", "text/plain"));

	private final Tika tika = new Tika();

	/**
	 * Checks links and files of an update.
	 * @throws RuleViolation with a reason for each file that is refused
	 */
	List<UpdateLog.CheckedEvidence> accept(List<NewEvidence> evidence) {
		if (evidence.size() > MOST) {
			throw new RuleViolation("files", "action.file.tooMany", MOST);
		}
		var checked = new ArrayList<UpdateLog.CheckedEvidence>();
		var refused = new ArrayList<RuleViolation>();
		for (var given : evidence) {
			String describes = TextRules.required("describes", TextRules.note("describes", given.describes()),
					TextRules.LINE);
			if (given.link() != null) {
				checked.add(new UpdateLog.CheckedEvidence(describes, TextRules.webAddress("link", given.link()), null));
				continue;
			}
			try {
				checked.add(new UpdateLog.CheckedEvidence(describes, null, accept(given)));
			}
			catch (RuleViolation violation) {
				refused.add(violation);
			}
		}
		if (!refused.isEmpty()) {
			throw RuleViolation.of(refused);
		}
		return checked;
	}

	/**
	 * Accepts a file.
	 * @throws RuleViolation at {@code files} with its name and the reason
	 */
	EvidenceFile accept(NewEvidence file) {
		try {
			return accept(file.fileName(), file.content());
		}
		catch (RuleViolation violation) {
			var reason = new DefaultMessageSourceResolvable(new String[] { violation.key() }, violation.arguments());
			throw new RuleViolation("files", "action.file.named", safeName(file.fileName()), reason);
		}
	}

	/**
	 * Looks at a file and takes it.
	 * @throws RuleViolation at {@code files} with the reason
	 */
	public EvidenceFile accept(@Nullable String givenName, byte @Nullable [] content) {
		if (content == null || content.length == 0) {
			throw refused("empty");
		}
		if (content.length > NewEvidence.LARGEST) {
			throw refused("tooLarge");
		}
		String name = safeName(givenName);
		String ending = ending(name).toLowerCase(Locale.ROOT);
		String kind = KINDS.get(ending);
		if (kind == null) {
			throw refused("kind");
		}
		boolean fits = switch (ending) {
			case "csv", "txt" -> plainText(content);
			case "docx", "xlsx", "pptx", "odt" -> packed(content, ending);
			case "msg" -> SavedEmail.isOutlook(content);
			case "heic" -> this.tika.detect(content).matches("image/hei[cf](-sequence)?");
			default -> this.tika.detect(content).equals(kind);
		};
		if (!fits) {
			throw refused("disguised", ending);
		}
		if ((ending.equals("pdf") && PdfText.runs(content)) || SavedEmail.runs(content, kind)) {
			throw refused("macro");
		}
		byte[] kept = cleaned(content, kind);
		if (kept == null) {
			throw refused("photo");
		}
		var hidden = HiddenContent.in(kept, kind);
		return new EvidenceFile(name, kind, kept, Sha256.of(kept), hidden.isEmpty() ? null : String.join("\n", hidden));
	}

	/**
	 * The content without the metadata of photos, or {@code null} if they cannot be read.
	 */
	private static byte @Nullable [] cleaned(byte[] content, String kind) {
		if (kind.startsWith("image/")) {
			return PhotoCleaner.clean(content, kind);
		}
		return (kind.startsWith(OOXML) || kind.endsWith(".text")) ? EmbeddedPhotos.clean(content) : content.clone();
	}

	/**
	 * The name without folders, control characters and what file systems refuse. A long
	 * name is shortened before its ending.
	 */
	static String safeName(@Nullable String given) {
		String name = (given != null) ? given : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
			.replaceAll("\\s+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		String ending = ending(name);
		if (ending.isEmpty()) {
			return name.isEmpty() ? "evidence" : shortened(name, "");
		}
		String stem = name.substring(0, name.length() - ending.length() - 1);
		return shortened(stem.isBlank() ? "evidence" : stem, "." + ending);
	}

	/** Shortens a long name, between words if there is a space near the limit. */
	private static String shortened(String stem, String ending) {
		if (bytes(stem + ending) <= LONGEST_NAME) {
			return stem + ending;
		}
		String start = stem;
		while (bytes(start + "…" + ending) > LONGEST_NAME) {
			start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
		}
		int space = start.lastIndexOf(' ');
		return ((space > start.length() - 40) ? start.substring(0, space) : start).strip() + "…" + ending;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	private static String ending(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1);
		return (name.contains(".") && ending.matches("[A-Za-z0-9]{1,8}")) ? ending : "";
	}

	/** UTF-8, UTF-16 or a Western code page, without control characters and markup. */
	private static boolean plainText(byte[] content) {
		boolean wide = content.length >= 2 && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
				|| (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
		String text;
		try {
			text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder()
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(content, StandardCharsets.ISO_8859_1);
		}
		boolean printable = text.chars().noneMatch((letter) -> letter < ' ' && "\t\r\n\f".indexOf(letter) < 0);
		String start = text.substring(0, Math.min(text.length(), 1_000))
			.replace("\uFEFF", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		return printable
				&& !start.matches("(?s)(<!doctype|<html|<script|<svg|<\\?xml|<\\?php|#!|%pdf|\\{\\\\rtf|mz).*");
	}

	/** Whether a packed document matches its file extension. */
	private static boolean packed(byte[] content, String ending) {
		var document = PackedDocument.of(content);
		if (document.state() == PackedDocument.State.SWOLLEN) {
			throw refused("bomb");
		}
		if (document.state() == PackedDocument.State.BROKEN) {
			return false;
		}
		if (document.runs()) {
			throw refused("macro");
		}
		String types = document.start("[content_types].xml");
		return switch (ending) {
			case "docx" ->
				types.contains(OOXML + "wordprocessingml.document.main+xml") && document.holds("word/document.xml");
			case "pptx" -> types.contains(OOXML + "presentationml.presentation.main+xml")
					&& document.holds("ppt/presentation.xml");
			case "xlsx" -> types.contains(OOXML + "spreadsheetml.sheet.main+xml") && document.holds("xl/workbook.xml");
			default -> document.start("mimetype").strip().equals(KINDS.get("odt")) && document.holds("content.xml");
		};
	}

	private static RuleViolation refused(String why, Object... arguments) {
		return new RuleViolation("files", "action.file." + why, arguments);
	}

}
