package org.throughline.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.measure.FigureContent;
import org.throughline.measure.PublicFigureService;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

/**
 * Reads the facts of reports that papers can use, and those that a paper uses.
 */
@Component
class PaperFacts {

	/** The clock by which agendas become public before a meeting. */
	private static final String AGENDA = "C15";

	private final StatutoryClocks clocks;

	private final PublicFigureService figures;

	private final JdbcClient jdbc;

	private final Clock clock;

	PaperFacts(StatutoryClocks clocks, PublicFigureService figures, JdbcClient jdbc, Clock clock) {
		this.clocks = clocks;
		this.figures = figures;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the day on which a paper becomes public: the last one for the agenda of its
	 * meeting, or today if the meeting has no day.
	 */
	LocalDate publicDay(@Nullable LocalDate meetsOn) {
		var today = LocalDate.now(this.clock);
		if (meetsOn == null) {
			return today;
		}
		return this.clocks
			.read(new ClockCase(null, Set.of(ClockSubject.MEETING),
					List.of(ClockEvent.on(ClockTrigger.MEETING, meetsOn)), List.of()), today)
			.stream()
			.filter((reading) -> reading.key().equals(AGENDA))
			.map(ClockReading::dueOn)
			.findFirst()
			.orElse(meetsOn);
	}

	/** Returns the facts of the reports that a paper presents, in their order. */
	List<ReportFact> of(UUID paper) {
		var facts = this.jdbc.sql("""
				select f.* from paper_report r join paper_fact_source f on f.report_id = r.report_id
				where r.paper_id = ? order by r.position, f.kind, f.position, f.record_id""")
			.param(paper)
			.query(MappedRecord.rows(ReportFact.class))
			.list();
		var onChildren = this.jdbc
			.sql("""
					select r.id, r.partnership_id, r.slug, f.public_from from paper_report p join report_name r on r.id = p.report_id
					join paper_presented f on f.id = r.id where p.paper_id = ? and f.public_from is not null and f.on_children
					order by p.position""")
			.param(paper)
			.query(MappedRecord.rows(Presented.class))
			.list();
		return Stream.concat(facts.stream(), onChildren.stream().flatMap(this::onChildren)).toList();
	}

	/**
	 * Returns figures on children whose numbers everyone can read. Facts of drafts are
	 * not included: number suppression is decided at each publication.
	 */
	private Stream<ReportFact> onChildren(Presented report) {
		var days = new ReportFact.Days(report.publicFrom, null, null, null);
		return this.figures.publicOfReport(report.partnershipId, report.slug)
			.stream()
			.filter((series) -> series.indicator().content().measurement().aboutChildren())
			.flatMap((series) -> series.figures()
				.stream()
				.filter((figure) -> !figure.suppressed())
				.map((figure) -> new ReportFact(report.id, FactKind.FIGURE, figure.figure().id(),
						inWords(series.indicator().name(), figure.content()), null, days, false)));
	}

	private static String inWords(String indicator, FigureContent figure) {
		return Stream.of(indicator, figure.breakdown(), figure.period().label())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", ")) + ": " + figure.quantity().asWritten();
	}

	/** Returns the reports that a paper presents. */
	List<PresentedReport> reports(UUID paper) {
		return this.jdbc
			.sql("""
					select r.id, concat_ws(', ', r.title, case when position(r.period_label in r.title) = 0 then r.period_label end) as name,
					  '/manage/' || l.slug || '/reports/' || r.slug || '/publish' as address
					from paper_report x join report_name r on r.id = x.report_id join partnership_label l on l.id = r.partnership_id
					where x.paper_id = ?""")
			.param(paper)
			.query(PresentedReport.class)
			.list();
	}

	/** Returns the facts that a paper uses. */
	List<FactUse> usesIn(UUID paper) {
		return this.jdbc
			.sql("""
					select f.id, g.number as paragraph, f.kind, f.record_id, f.wording, f.sentence from paper_fact f
					join paper_paragraph g on g.id = f.paragraph_id where f.paper_id = ? order by g.position, f.sentence, f.id""")
			.param(paper)
			.query(MappedRecord.rows(FactUse.class))
			.list();
	}

	/** Locks a paper while facts are added to it. */
	void lock(UUID paper) {
		this.jdbc.sql("select id from cabinet_paper where id = ? for update").param(paper).query(UUID.class).single();
	}

	/**
	 * Links the sentences of a paper to the facts whose words they repeat. Facts of a few
	 * words are found only where they are a paragraph, or numbered within one.
	 */
	void linkRepeated(UUID paper) {
		this.jdbc.sql("""
				insert into paper_fact (id, paper_id, paragraph_id, kind, record_id, wording, sentence)
				select gen_random_uuid(), g.paper_id, g.id, f.kind, f.record_id, f.wording,
				  regexp_count(left(g.wording, position(f.wording in g.wording) - 1), '[.!?:] ')
				from paper_paragraph g join paper_report r on r.paper_id = g.paper_id
				join paper_fact_source f on f.report_id = r.report_id and position(f.wording in g.wording) > 0
				where g.paper_id = ? and (length(f.wording) >= 40 or g.wording = f.wording
				  or g.wording ~ ('\\([0-9]\\) ' || regexp_replace(f.wording, '([^[:alnum:] ])', '\\\\\1', 'g')))
				on conflict do nothing""").param(paper).update();
	}

	/** Links a sentence of a paragraph to a fact with its current wording. */
	void link(UUID paper, UUID paragraph, ReportFact fact, int sentence) {
		this.jdbc.sql("""
				insert into paper_fact (id, paper_id, paragraph_id, kind, record_id, wording, sentence)
				values (gen_random_uuid(), ?, ?, ?, ?, ?, ?) on conflict (paragraph_id, record_id) do nothing""")
			.params(paper, paragraph, fact.kind().name(), fact.recordId(), fact.wording(), sentence)
			.update();
	}

	/** Records that a paragraph words a fact differently or no longer uses it. */
	void answer(FactUse used, @Nullable String newWording) {
		if (newWording != null) {
			this.jdbc.sql("update paper_fact set wording = ? where id = ?").params(newWording, used.id()).update();
		}
		else {
			this.jdbc.sql("delete from paper_fact where id = ?").param(used.id()).update();
		}
	}

	private record Presented(UUID id, UUID partnershipId, String slug, LocalDate publicFrom) {

	}

	/**
	 * A report that a paper presents.
	 *
	 * @param address where business managers publish it
	 */
	record PresentedReport(UUID id, String name, String address) {

	}

	/**
	 * A fact that a paragraph repeats.
	 *
	 * @param paragraph the number of the paragraph
	 * @param wording its words when it was taken
	 * @param sentence the index of its sentence in the paragraph, from 0
	 */
	record FactUse(UUID id, int paragraph, FactKind kind, UUID recordId, String wording, int sentence) {

	}

}
