package org.throughline.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an office file, a PDF or an e-mail contains without showing it at first
 * sight: hidden sheets, rows, columns, slides and text, comments, tracked changes,
 * speaker notes, attached files, and photos that record where they were taken. Such a
 * file should not be made public.
 */
public final class HiddenContent {

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

	private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*>");

	private static final Pattern SLIDE_TEXT = Pattern.compile("<a:t>[^<]*[^<\\s][^<]*</a:t>");

	private static final Pattern PAGE_NUMBER = Pattern.compile("(?s)<a:fld\\b.*?</a:fld>");

	private static final Pattern EXIF = Pattern.compile("(?s)\u00FF\u00E1..Exif\\x00\\x00");

	private static final String FLAG = "=\"(?:1|true|on)\"";

	private final List<String> found = new ArrayList<>();

	private HiddenContent() {
	}

	/**
	 * Returns what is hidden and where, one phrase each; empty if nothing is or the type
	 * of file cannot hide anything. Office files must have been unpacked safely before.
	 */
	public static List<String> in(byte[] content, String mediaType) {
		var hidden = new HiddenContent();
		switch (mediaType) {
			case OFFICE + "wordprocessingml.document" -> hidden.text(PackedDocument.texts(content));
			case OFFICE + "spreadsheetml.sheet" -> hidden.workbook(PackedDocument.texts(content));
			case OFFICE + "presentationml.presentation" -> hidden.presentation(PackedDocument.texts(content));
			case "application/vnd.oasis.opendocument.text" -> hidden.openDocument(PackedDocument.texts(content));
			case "application/pdf" -> hidden.pdf(PdfText.of(content), content);
			case SavedEmail.MESSAGE -> hidden.attached(SavedEmail.attachments(content));
			case SavedEmail.OUTLOOK -> hidden.counted(SavedEmail.outlookAttachments(content), "attached file", "");
			default -> {
			}
		}
		if (mediaType.startsWith(OFFICE) || mediaType.startsWith("application/vnd.oasis")) {
			hidden.photos(EmbeddedPhotos.uncleaned(content));
		}
		return List.copyOf(hidden.found);
	}

	private void text(Map<String, String> parts) {
		int changes = 0;
		int hiddenText = 0;
		for (var part : parts.entrySet()) {
			if (part.getKey().matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
				changes += count(part.getValue(), "<w:(ins|del|moveFrom|moveTo)\\s[^>]*w:author");
				hiddenText += count(part.getValue(), "<w:vanish(\\s+w:val" + FLAG + ")?\\s*/>");
			}
		}
		counted(count(parts.getOrDefault("word/comments.xml", ""), "<w:comment\\s"), "comment", "");
		counted(changes, "tracked change", "");
		counted(hiddenText, "piece", " of hidden text");
	}

	private void workbook(Map<String, String> parts) {
		String workbook = parts.getOrDefault("xl/workbook.xml", "");
		var targets = targets(parts.getOrDefault("xl/_rels/workbook.xml.rels", ""));
		var sheets = SHEET.matcher(workbook);
		while (sheets.find()) {
			String tag = sheets.group();
			String name = "“" + unescaped(attribute(tag, "name")) + "”";
			if (!List.of("", "visible").contains(attribute(tag, "state"))) {
				this.found.add("hidden sheet " + name);
			}
			String target = targets.getOrDefault(attribute(tag, "r:id"), "");
			String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
			sheet(name, path.toLowerCase(Locale.ROOT), parts);
		}
	}

	private void sheet(String name, String path, Map<String, String> parts) {
		String sheet = parts.getOrDefault(path, "");
		counted(count(sheet, "<(?:\\w+:)?row\\s[^>]*\\bhidden" + FLAG), "hidden row", " in sheet " + name);
		int columns = 0;
		var column = Pattern.compile("<(?:\\w+:)?col\\s[^>]*\\bhidden" + FLAG + "[^>]*>").matcher(sheet);
		while (column.find()) {
			columns += Math.max(1, number(column.group(), "max") - number(column.group(), "min") + 1);
		}
		counted(columns, "hidden column", " in sheet " + name);
		int slash = path.lastIndexOf('/');
		String links = parts.getOrDefault(path.substring(0, slash + 1) + "_rels/" + path.substring(slash + 1) + ".rels",
				"");
		for (String target : targets(links).values()) {
			String part = "xl/" + target.toLowerCase(Locale.ROOT).replaceFirst("^(\\.\\./|/xl/)", "");
			if (part.matches("xl/(comments|threadedcomments/|comments/).*")) {
				counted(count(parts.getOrDefault(part, ""), "<(comment|threadedComment)\\s"),
						part.contains("threaded") ? "comment in threads" : "comment", " in sheet " + name);
			}
		}
	}

	private void presentation(Map<String, String> parts) {
		int comments = 0;
		var hiddenSlides = new ArrayList<String>();
		var notes = new ArrayList<String>();
		for (var part : parts.entrySet()) {
			String path = part.getKey();
			if (path.matches("ppt/slides/slide\\d+\\.xml")
					&& count(part.getValue(), "<p:sld\\s[^>]*show=\"(0|false)\"") > 0) {
				hiddenSlides.add(path.replaceAll("\\D", ""));
			}
			if (path.matches("ppt/notesslides/notesslide\\d+\\.xml")
					&& SLIDE_TEXT.matcher(PAGE_NUMBER.matcher(part.getValue()).replaceAll("")).find()) {
				notes.add(path);
			}
			if (path.startsWith("ppt/comments/")) {
				comments += count(part.getValue(), "<(p|p188):cm\\s");
			}
		}
		hiddenSlides.sort(Comparator.comparingInt(Integer::parseInt));
		if (!hiddenSlides.isEmpty()) {
			this.found.add(((hiddenSlides.size() == 1) ? "hidden slide " : "hidden slides ")
					+ String.join(", ", hiddenSlides));
		}
		counted(notes.size(), "slide", " with speaker notes");
		counted(comments, "comment", "");
	}

	private void openDocument(Map<String, String> parts) {
		String content = parts.getOrDefault("content.xml", "");
		counted(count(content, "<office:annotation\\s"), "comment", "");
		counted(count(content, "<text:changed-region\\s"), "tracked change", "");
		counted(count(content, "<text:(hidden-text|hidden-paragraph)\\s") + count(content, "text:display=\"none\""),
				"piece", " of hidden text");
	}

	private void attached(List<String> names) {
		counted(names.size(), "attached file", ": " + String.join(", ", names));
	}

	private void photos(int number) {
		counted(number, "photo", " that may record place and device");
	}

	private void pdf(String text, byte[] content) {
		photos((int) EXIF.matcher(new String(content, StandardCharsets.ISO_8859_1))
			.results()
			.filter((exif) -> PhotoCleaner.recordsPlaceOrDevice(content, exif.end()))
			.count());
		counted(count(text, "/Subtype\\s*/(Text|Highlight|Underline|StrikeOut|Squiggly|Caret)\\b"), "comment", "");
		counted(count(text, "/Type\\s*/Filespec\\b.{0,400}?/EF\\b|/EF\\b.{0,400}?/Type\\s*/Filespec\\b"),
				"attached file", "");
		counted(count(text, "/OFF\\s*\\[\\s*\\d"), "hidden layer", "");
	}

	private void counted(int number, String noun, String where) {
		if (number > 0) {
			this.found.add("%,d %s%s%s".formatted(number, noun, (number == 1) ? "" : "s", where));
		}
	}

	private static int count(String text, String pattern) {
		return (int) Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().count();
	}

	private static Map<String, String> targets(String relationships) {
		var targets = new LinkedHashMap<String, String>();
		Matcher relationship = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>").matcher(relationships);
		while (relationship.find()) {
			targets.put(attribute(relationship.group(), "Id"), attribute(relationship.group(), "Target"));
		}
		return targets;
	}

	private static int number(String tag, String name) {
		String value = attribute(tag, name);
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
	}

	private static String attribute(String tag, String name) {
		var matcher = Pattern.compile("\\s" + name + "=(?:\"([^\"]*)\"|'([^']*)')").matcher(tag);
		if (!matcher.find()) {
			return "";
		}
		return (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
	}

	private static String unescaped(String value) {
		return value.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&apos;", "'")
			.replace("&amp;", "&");
	}

}
