package org.throughline.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The rules of templates. All broken ones are found at once, each at its field.
 */
final class TemplateRules {

	private static final Set<String> OF_FACTS = Set.of("facts", "count", "audience");

	private static final Set<String> OF_CLEARANCES = Set.of("officer", "post", "email");

	/** The fields at which other pages report a broken rule of a part. */
	private static final Map<String, String> ELSEWHERE = Map.of("paperTemplate.field.unknown", "fields",
			"paperTemplate.numbering", "numbering");

	private static final Pattern BRACES = Pattern.compile("\\{[^}]*}?");

	private final List<RuleViolation> violations = new ArrayList<>();

	private final TemplateParts parts;

	private final @Nullable UUID edited;

	private final Set<String> fields = new HashSet<>(PaperFields.KNOWN);

	private TemplateRules(TemplateContent content, TemplateParts parts, @Nullable UUID edited) {
		this.parts = parts;
		this.edited = edited;
		if (content.fields() != null) {
			FormValues.lines(content.fields()).forEach((name) -> this.fields.add(name.toLowerCase(Locale.UK)));
		}
	}

	/**
	 * Checks a template.
	 * @param edited the part that is added or changed, or {@code null}
	 * @throws RuleViolation with all rules that it breaks
	 */
	static void check(TemplateContent content, TemplateParts parts, @Nullable UUID edited) {
		var rules = new TemplateRules(content, parts, edited);
		rules.words(null, "recommendation", content.recommending().recommendation(), rules.fields);
		var from = content.validity().validFrom();
		var to = content.validity().validTo();
		if (from != null && to != null && to.isBefore(from)) {
			rules.broken("validTo", "DateOrder");
		}
		if (content.header().summaryHeading() == null
				&& parts.lines().stream().anyMatch((line) -> line.content().place() == LinePlace.SUMMARY)) {
			rules.broken((edited != null) ? "place" : "summaryHeading", "paperTemplate.summaryHeading");
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
		lines.forEach((line) -> words(line, "wording", line.content().wording(), this.fields));
		long titles = lines.stream().filter((line) -> line.content().style() == LineStyle.TITLE).count();
		if (titles != 1) {
			broken("style", (titles == 0) ? "paperTemplate.title.none" : "paperTemplate.title.twice");
		}
	}

	private void sections(PaperNumbering numbering) {
		var sections = this.parts.sections();
		boolean counted = false;
		for (var part : sections) {
			var section = part.content().content();
			String heading = section.heading();
			if (section.kind() != SectionKind.CLOSING && heading == null) {
				broken(part, "heading", "paperTemplate.heading");
			}
			else if (part.id().equals(this.edited) && sections.stream()
				.anyMatch((other) -> other != part && other.title().equalsIgnoreCase(part.title()))) {
				broken(part, (heading != null) ? "heading" : "kind", "paperTemplate.heading.twice");
			}
			words(part, "heading", (heading != null) ? heading : "", this.fields);
			words(part, "wording", part.content().wording(), this.fields);
			counted |= section.numbered() && section.level() == 1;
			if (numbering == PaperNumbering.HIERARCHICAL && section.numbered() && !counted) {
				broken(part, "level", "paperTemplate.numbering");
			}
		}
		long places = sections.stream()
			.filter((section) -> section.content().content().kind() == SectionKind.RECOMMENDATION)
			.count() + this.parts.lines().stream().filter((line) -> line.content().recommends()).count();
		if (places != 1) {
			broken("wording",
					(places == 0) ? "paperTemplate.recommendations.none" : "paperTemplate.recommendations.twice");
		}
	}

	private void sources() {
		for (var source : this.parts.sources()) {
			var content = source.content();
			section(source, content.section());
			var allowed = new HashSet<>(this.fields);
			allowed.addAll(OF_FACTS);
			words(source, "wording", content.wording(), allowed);
			if (content.form() == FactForm.SENTENCE && !PaperFields.names(content.wording()).contains("facts")) {
				broken(source, "wording", "paperTemplate.source.facts");
			}
		}
	}

	private void clearances() {
		for (var part : this.parts.clearances()) {
			var clearance = part.content();
			if (part.id().equals(this.edited) && this.parts.clearances()
				.stream()
				.anyMatch((other) -> other != part && other.content().key().equals(clearance.key()))) {
				broken(part, "name", "paperTemplate.clearance.twice");
			}
			if (clearance.section() != null) {
				section(part, clearance.section());
			}
			words(part, "wording", (clearance.wording() != null) ? clearance.wording() : "", OF_CLEARANCES);
			if (clearance.workingDays() < 1 || clearance.workingDays() > 100) {
				broken(part, "workingDays", "paperTemplate.clearance.days");
			}
		}
	}

	private void section(TemplatePart<?> part, String key) {
		if (this.parts.sections()
			.stream()
			.map((section) -> section.content().content())
			.noneMatch((section) -> section.kind() == SectionKind.TEXT && section.key().equals(key))) {
			broken(part, "section", "paperTemplate.section.unknown");
		}
	}

	/** Refuses words with a field that nothing gives a value to. */
	private void words(@Nullable TemplatePart<?> part, String field, String wording, Set<String> known) {
		if (wording.length() > TextRules.WORDING) {
			this.violations.add(new RuleViolation(field, "text.tooLong", TextRules.WORDING, wording.length()));
		}
		BRACES.matcher(wording).results().map((braces) -> braces.group()).forEach((braces) -> {
			String name = PaperFields.only(braces);
			if (name == null || !known.contains(name.toLowerCase(Locale.UK))) {
				broken(part, field, "paperTemplate.field.unknown", braces);
			}
		});
	}

	/** Reports a broken rule of a part at its field, or on the page of another part. */
	private void broken(@Nullable TemplatePart<?> part, String field, String key, Object... arguments) {
		if (part == null || part.id().equals(this.edited)) {
			this.violations.add(new RuleViolation(field, key, arguments));
		}
		else {
			var all = Stream.concat(Stream.of(part.title()), Stream.of(arguments)).toArray();
			this.violations.add(new RuleViolation(ELSEWHERE.getOrDefault(key, ""), key + ".elsewhere", all));
		}
	}

	private void broken(String field, String key) {
		this.violations.add(new RuleViolation(field, key));
	}

}
