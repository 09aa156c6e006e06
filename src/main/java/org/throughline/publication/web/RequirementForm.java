package org.throughline.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	record Contents(List<String> parts, List<String> sections, List<String> priorities, List<String> statements) {

		Contents {
			parts = Objects.requireNonNullElse(parts, List.of());
			sections = Objects.requireNonNullElse(sections, List.of());
			priorities = Objects.requireNonNullElse(priorities, List.of());
			statements = Objects.requireNonNullElse(statements, List.of());
		}

		static Contents of(ChecklistLine line) {
			return new Contents(values(line, EvidenceKind.PART, EvidenceLink::target),
					values(line, EvidenceKind.SECTION, EvidenceLink::value),
					values(line, EvidenceKind.PRIORITY, EvidenceLink::value),
					values(line, EvidenceKind.STATEMENT, EvidenceLink::value));
		}

		private static List<String> values(ChecklistLine line, EvidenceKind kind,
				Function<EvidenceLink, String> value) {
			return line.answer().links().stream().filter((link) -> link.kind() == kind).map(value).toList();
		}

		Stream<EvidenceLink> links() {
			return Stream.concat(this.parts.stream().map((part) -> new EvidenceLink(EvidenceKind.PART, part, "")),
					Stream.of(this.sections, this.priorities, this.statements)
						.flatMap(List::stream)
						.flatMap((value) -> EvidenceLink.read(value).stream()));
		}

	}

	RequirementForm {
		contents = Objects.requireNonNullElse(contents, new Contents(List.of(), List.of(), List.of(), List.of()));
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
