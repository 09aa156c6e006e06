package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;

/**
 * What the forms of audits and risks read alike.
 */
final class AuditTyped {

	private AuditTyped() {
	}

	/** The chosen values; never null. */
	static List<String> chosen(@Nullable List<@Nullable String> typed) {
		return (typed != null) ? typed.stream().map(Typed::words).filter((one) -> !one.isEmpty()).toList() : List.of();
	}

	/** Long words with line ends as on any system. */
	static String words(@Nullable String typed) {
		return Typed.words(typed).replace("\r\n", "\n");
	}

	/** The lines that hold something. */
	static List<String> lines(String typed) {
		return typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** A count that may be left out. */
	static @Nullable Integer count(String typed, String field, BindingResult errors) {
		if (typed.isEmpty()) {
			return null;
		}
		if (!typed.matches("[0-9]{1,9}")) {
			errors.rejectValue(field, "assurance.count.number");
			return null;
		}
		return Integer.valueOf(typed);
	}

	/** A number that a list of ours offered; none where nothing was chosen. */
	static @Nullable Integer number(String typed) {
		return typed.isEmpty() ? null : Integer.valueOf(Typed.version(typed));
	}

	/** Says it at the field where no real date was typed. */
	static void date(DateParts typed, String field, BindingResult errors) {
		if (!typed.blank() && GivenDate.day(typed).isEmpty()) {
			errors.rejectValue(field, "assurance.date.unreal");
		}
	}

	/** Says it at the field where nothing was typed. */
	static void required(String typed, String field, String key, BindingResult errors) {
		if (typed.isEmpty()) {
			errors.rejectValue(field, key);
		}
	}

	static String shown(@Nullable Object value) {
		return Typed.shown(value);
	}

}
