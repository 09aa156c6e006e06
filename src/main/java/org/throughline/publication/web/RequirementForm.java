package org.throughline.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.publication.ChecklistLine;
import org.throughline.publication.EvidenceKind;
import org.throughline.publication.EvidenceLink;
import org.throughline.publication.RequirementAnswer;

/**
 * The form for the answer to a requirement.
 *
 * @param contents what the report links
 * @param references references of reviews, recommendations and actions, one a line
 * @param notApplicable "true" if the requirement does not apply
 */
record RequirementForm(String version, Contents contents, String references, String explanation, String notApplicable) {

	/** Contents of the report by kind, each as {@code SECTION:introduction}. */
	record Contents(@Nullable List<String> parts, @Nullable List<String> sections, @Nullable List<String> priorities,
			@Nullable List<String> statements) {

		Contents {
			parts = Objects.requireNonNullElse(parts, List.of());
			sections = Objects.requireNonNullElse(sections, List.of());
			priorities = Objects.requireNonNullElse(priorities, List.of());
			statements = Objects.requireNonNullElse(statements, List.of());
		}

		static Contents of(ChecklistLine line) {
			return new Contents(parts(line), values(line, EvidenceKind.SECTION), values(line, EvidenceKind.PRIORITY),
					values(line, EvidenceKind.STATEMENT));
		}

		private static List<String> parts(ChecklistLine line) {
			return line.answer()
				.links()
				.stream()
				.filter((link) -> link.kind() == EvidenceKind.PART)
				.map(EvidenceLink::target)
				.toList();
		}

		private static List<String> values(ChecklistLine line, EvidenceKind kind) {
			return line.answer()
				.links()
				.stream()
				.filter((link) -> link.kind() == kind)
				.map(EvidenceLink::value)
				.toList();
		}

		Stream<EvidenceLink> links() {
			return Stream.concat(
					Objects.requireNonNullElse(this.parts, List.<String>of())
						.stream()
						.map((part) -> new EvidenceLink(EvidenceKind.PART, part, "")),
					Stream.of(this.sections, this.priorities, this.statements)
						.filter(Objects::nonNull)
						.flatMap(List::stream)
						.flatMap((value) -> EvidenceLink.read(value).stream()));
		}

	}

	RequirementForm {
		contents = Objects.requireNonNullElse(contents, new Contents(null, null, null, null));
	}

	static RequirementForm of(ChecklistLine line) {
		return new RequirementForm(FormValues.text(line.version()), Contents.of(line),
				line.answer()
					.links()
					.stream()
					.filter((link) -> link.kind().record())
					.map(EvidenceLink::target)
					.collect(Collectors.joining("\n")),
				FormValues.text(line.answer().explanation()), String.valueOf(line.answer().notApplicable()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).atMost("references", TextRules.NOTE).atMost("explanation", TextRules.NOTE);
	}

	/** Returns the answer. What is no link or reference is refused when it is saved. */
	RequirementAnswer answer() {
		var links = new ArrayList<EvidenceLink>();
		this.contents.links().forEach(links::add);
		FormValues.lines(this.references).forEach((reference) -> links.add(EvidenceLink.toRecord(reference)));
		return new RequirementAnswer(links, this.explanation, "true".equals(this.notApplicable));
	}

}
