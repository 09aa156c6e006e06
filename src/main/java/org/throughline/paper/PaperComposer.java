package org.throughline.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;

/**
 * Writes the facts of reports into the sections of a paper, worded as in its template.
 * Each sentence is linked to its facts.
 */
@Component
class PaperComposer {

	private static final String EVERYONE = "everyone";

	private final PaperFacts facts;

	private final PaperParagraphService paragraphs;

	private final JdbcClient jdbc;

	PaperComposer(PaperFacts facts, PaperParagraphService paragraphs, JdbcClient jdbc) {
		this.facts = facts;
		this.paragraphs = paragraphs;
		this.jdbc = jdbc;
	}

	/**
	 * Takes the facts that the template names and that are public when the paper is, or
	 * belong to a draft that it presents.
	 */
	void compose(CabinetPaper paper, Meeting meeting) {
		var day = this.facts.publicDay(meeting.meetsOn());
		var usable = this.facts.of(paper.id()).stream().filter((fact) -> fact.usable(day)).toList();
		var begun = new ArrayList<UUID>();
		for (var source : sources(paper.id())) {
			var taken = usable.stream().filter((fact) -> fact.kind() == source.fact).toList();
			boolean first = !begun.contains(source.sectionId);
			begun.add(source.sectionId);
			groups(source, taken).forEach((audience, group) -> add(paper.id(), source, audience, group, first));
		}
	}

	private List<Source> sources(UUID paper) {
		return this.jdbc
			.sql("""
					select f.section, f.fact, f.wording, f.form, s.id as section_id, s.numbered from template_source f
					join cabinet_paper p on p.template_id = f.template_id join paper_section s on s.paper_id = p.id and s.key = f.section
					where p.id = ? order by f.position""")
			.param(paper)
			.query(MappedRecord.rows(Source.class))
			.list();
	}

	/** Returns one group of facts for each audience, if the words name it. */
	private static LinkedHashMap<String, List<ReportFact>> groups(Source source, List<ReportFact> taken) {
		boolean byAudience = PaperFields.names(source.wording).contains("audience");
		return taken.stream()
			.collect(Collectors.groupingBy(
					(fact) -> byAudience ? Objects.requireNonNullElse(fact.audience(), EVERYONE) : "",
					LinkedHashMap::new, Collectors.toList()));
	}

	private void add(UUID paper, Source source, String audience, List<ReportFact> group, boolean first) {
		String sentence = sentence(source, audience, group);
		var last = first ? this.paragraphs.last(source.sectionId) : null;
		if (source.form == FactForm.SENTENCE) {
			UUID paragraph;
			int number = 0;
			if (last != null) {
				number = Sentences.of(last.wording()).size();
				last.replace(last.kind(), last.wording() + " " + sentence);
				paragraph = last.id();
			}
			else {
				paragraph = append(paper, source, source.kind(), sentence);
			}
			this.paragraphs.flush();
			for (var fact : group) {
				this.facts.link(paper, paragraph, fact, number);
			}
			return;
		}
		append(paper, source, source.kind(), sentence);
		for (var fact : group) {
			this.facts.link(paper, append(paper, source, ParagraphKind.valueOf(source.form.name()), fact.wording()),
					fact, 0);
		}
	}

	private UUID append(UUID paper, Source source, ParagraphKind kind, String wording) {
		return this.paragraphs.insert(paper, source.sectionId, Integer.MAX_VALUE, kind, wording).id();
	}

	/** Returns the template's words with those of the facts. */
	static String sentence(Source source, @Nullable String audience, List<ReportFact> group) {
		var wordings = group.stream().map(ReportFact::wording).toList();
		return source.wording.replace("{facts}",
				source.fact.clause() ? joined((source.fact == FactKind.REVIEW) ? withoutRepeated(wordings) : wordings)
						: enumerated(wordings))
			.replace("{count}", String.valueOf(group.size()))
			.replace("{audience}", Objects.requireNonNullElse(audience, EVERYONE));
	}

	/**
	 * Returns facts in one sentence: "(1) a (2) b and (3) c". Whole sentences follow each
	 * other.
	 */
	static String enumerated(List<String> wordings) {
		if (wordings.size() == 1 || wordings.stream().allMatch((wording) -> wording.endsWith("."))) {
			return String.join(" ", wordings);
		}
		int last = wordings.size() - 1;
		return IntStream.rangeClosed(0, last)
			.mapToObj((at) -> ((at == last) ? "and " : "") + "(" + (at + 1) + ") " + wordings.get(at))
			.collect(Collectors.joining(" "));
	}

	/** Returns counts of reviews without those that another count includes. */
	static List<String> withoutRepeated(List<String> wordings) {
		var all = wordings.stream().map(PaperComposer::withoutEnd).distinct().toList();
		return all.stream()
			.filter((one) -> all.stream().noneMatch((other) -> other.contains(one) && !other.equals(one)))
			.toList();
	}

	private static String withoutEnd(String wording) {
		return wording.replaceAll("[.;]$", "");
	}

	/** Returns facts as one sentence: "a; b; and c." */
	static String joined(List<String> wordings) {
		var clauses = wordings.stream().map(PaperComposer::withoutEnd).toList();
		int last = clauses.size() - 1;
		String before = String.join("; ", clauses.subList(0, Math.max(last, 0)));
		return ((last > 1) ? before + "; and " : (last == 1) ? before + " and " : "") + clauses.get(last) + ".";
	}

	/** The facts of a section and their wording. */
	record Source(String section, FactKind fact, String wording, FactForm form, UUID sectionId, boolean numbered) {

		ParagraphKind kind() {
			return this.numbered ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
		}

	}

}
