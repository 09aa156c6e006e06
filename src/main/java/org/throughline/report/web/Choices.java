package org.throughline.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.Choice;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportPart;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementKind;
import org.throughline.theme.ThemeService;

/**
 * The answers the forms of a report offer, in the field's words.
 */
@Component
class Choices {

	private final MessageSource messages;

	private final ThemeService themes;

	Choices(MessageSource messages, ThemeService themes) {
		this.messages = messages;
		this.themes = themes;
	}

	List<Choice> statementKinds() {
		return of(StatementKind.values(), "StatementKind.");
	}

	List<Choice> reportKinds() {
		return of(ReportKind.values(), "ReportKind.");
	}

	List<Choice> parts() {
		return of(ReportPart.values(), "ReportPart.");
	}

	List<Choice> levels() {
		return of(ProgressLevel.values(), "ProgressLevel.");
	}

	List<Choice> sections(List<SectionDetails> sections) {
		var choices = new ArrayList<Choice>();
		choices.add(new Choice("", text("choice.noSection")));
		sections.forEach((section) -> choices.add(new Choice(section.slug(), section.heading())));
		return choices;
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	String text(String key) {
		return this.messages.getMessage(key, null, Locale.UK);
	}

	private List<Choice> of(Enum<?>[] values, String prefix) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(), text(prefix + value.name())))
			.toList();
	}

}
