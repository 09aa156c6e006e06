package org.throughline.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * What browsers send and what the report holds: an empty box is no text, line ends are
 * those of Unix.
 */
final class Texts {

	private Texts() {
	}

	/** Never null; line ends as typed on any system become one. */
	static String typed(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n").strip() : "";
	}

	static List<String> typed(@Nullable List<@Nullable String> texts) {
		return (texts != null) ? texts.stream().map(Texts::typed).toList() : List.of();
	}

	/** What is saved: nothing instead of an empty text. */
	static @Nullable String orNothing(String text) {
		return text.isEmpty() ? null : text;
	}

	static String shown(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** The first words of a longer wording, for the names of buttons and links. */
	static String firstWords(@Nullable String wording) {
		String plain = Markdown.toText(wording);
		if (plain.length() <= 60) {
			return plain;
		}
		int end = plain.lastIndexOf(' ', 60);
		return plain.substring(0, (end > 20) ? end : 60) + " …";
	}

}
