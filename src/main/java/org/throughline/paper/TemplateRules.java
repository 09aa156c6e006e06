package org.throughline.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The rules of templates. All broken ones are found at once, each at its field.
 */
final class TemplateRules {

	private static final Set<String> OF_FACTS = Set.of("facts", "count", "audience");

	private static final Set<String> OF_CLEARANCES = Set.of("officer", "post", "email");

	private static final Pattern BRACES = Pattern.compile("\\{[^}]*}?");

	private final List<RuleViolation> violations = new ArrayList<>();

	private final TemplateParts parts;

	private final Set<String> fields = new HashSet<>(PaperFields.KNOWN);

	private TemplateRules(TemplateEdit edit) {
		this.parts = edit.parts();
		var own = edit.content().fields();
		if (own != null) {
			FormValues.lines(own).forEach((name) -> this.fields.add(name.toLowerCase(Locale.UK)));
		}
	}

	/**
	 * Checks a template.
	 * @throws RuleViolation with all rules that it breaks
	 */
	static void check(TemplateEdit edit) {
		var rules = new TemplateRules(edit);
		var content = edit.content();
		rules.words("recommendation", content.recommending().recommendation(), rules.fields);
		var from = content.validity().validFrom();
		var to = content.validity().validTo();
		if (from != null && to != null && to.isBefore(from)) {
			rules.broken("validTo", "DateOrder");
		}
		if (rules.parts.lines().stream().anyMatch((line) -> line.place() == LinePlace.SUMMARY)
				&& content.header().summaryHeading() == null) {
			rules.broken("summaryHeading", "paperTemplate.summaryHeading");
		}
		rules.lines();
		rules.sections(content.numbering());
		rules.sources();
		rules.clearances();
		if (!rules.violations.isEmpty()) {
			throw RuleViolation.of(rules.violations);
		}
	}

	private void lines() {
		var lines = this.parts.lines();
		for (int at = 0; at < lines.size(); at++) {
			words("lines[" + at + "].wording", lines.get(at).wording(), this.fields);
		}
		long titles = lines.stream().filter((line) -> line.style() == LineStyle.TITLE).count();
		if (titles != 1) {
			broken("lines", (titles == 0) ? "paperTemplate.title.none" : "paperTemplate.title.twice");
		}
	}

	private void sections(PaperNumbering numbering) {
		var sections = this.parts.sections();
		var keys = new HashSet<String>();
		boolean counted = false;
		for (int at = 0; at < sections.size(); at++) {
			var section = sections.get(at).content();
			String field = "sections[" + at + "].";
			String heading = section.heading();
			if (section.kind() != SectionKind.CLOSING && heading == null) {
				broken(field + "heading", "paperTemplate.heading");
			}
			else if (!keys.add(section.key())) {
				broken(field + "heading", "paperTemplate.heading.twice");
			}
			words(field + "heading", (heading != null) ? heading : "", this.fields);
			words(field + "wording", sections.get(at).wording(), this.fields);
			counted |= section.numbered() && section.level() == 1;
			if (numbering == PaperNumbering.HIERARCHICAL && section.numbered() && !counted) {
				broken(field + "level", "paperTemplate.numbering");
			}
		}
		long places = sections.stream()
			.filter((section) -> section.content().kind() == SectionKind.RECOMMENDATION)
			.count()
				+ this.parts.lines()
					.stream()
					.filter((line) -> PaperFields.names(line.wording()).contains("recommendations"))
					.count();
		if (places != 1) {
			broken("sections",
					(places == 0) ? "paperTemplate.recommendations.none" : "paperTemplate.recommendations.twice");
		}
	}

	private void sources() {
		var sources = this.parts.sources();
		for (int at = 0; at < sources.size(); at++) {
			var source = sources.get(at);
			String field = "sources[" + at + "].";
			section(field + "section", source.section());
			var allowed = new HashSet<>(this.fields);
			allowed.addAll(OF_FACTS);
			words(field + "wording", source.wording(), allowed);
			if (source.form() == FactForm.SENTENCE && !PaperFields.names(source.wording()).contains("facts")) {
				broken(field + "wording", "paperTemplate.source.facts");
			}
		}
	}

	private void clearances() {
		var clearances = this.parts.clearances();
		var keys = new HashSet<String>();
		for (int at = 0; at < clearances.size(); at++) {
			var clearance = clearances.get(at);
			String field = "clearances[" + at + "].";
			if (!keys.add(clearance.key())) {
				broken(field + "name", "paperTemplate.clearance.twice");
			}
			if (clearance.section() != null) {
				section(field + "section", clearance.section());
			}
			words(field + "wording", (clearance.wording() != null) ? clearance.wording() : "", OF_CLEARANCES);
			if (clearance.workingDays() < 1 || clearance.workingDays() > 100) {
				broken(field + "workingDays", "paperTemplate.clearance.days");
			}
		}
	}

	private void section(String field, String key) {
		var keys = this.parts.sections()
			.stream()
			.filter((section) -> section.content().kind() == SectionKind.TEXT)
			.map((section) -> section.content().key())
			.collect(Collectors.toSet());
		if (!keys.contains(key)) {
			broken(field, "paperTemplate.section.unknown");
		}
	}

	/** Refuses words with a field that nothing gives a value to. */
	private void words(String field, String wording, Set<String> known) {
		if (wording.length() > TextRules.WORDING) {
			this.violations.add(new RuleViolation(field, "text.tooLong", TextRules.WORDING, wording.length()));
		}
		BRACES.matcher(wording).results().map((braces) -> braces.group()).forEach((braces) -> {
			String name = PaperFields.only(braces);
			if (name == null || !known.contains(name.toLowerCase(Locale.UK))) {
				this.violations.add(new RuleViolation(field, "paperTemplate.field.unknown", braces));
			}
		});
	}

	private void broken(String field, String key) {
		this.violations.add(new RuleViolation(field, key));
	}

}
