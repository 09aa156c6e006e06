package org.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

/**
 * Copies the contents of a published report into a second draft, and back into the rows
 * of the report, which keep their identity. A section has the same slug in both, a
 * statement or priority the same number.
 */
@Component
class Amendments {

	private final AnnualReportRepository reports;

	private final SectionRepository sections;

	private final StatementRepository statements;

	private final StatementListRepository lists;

	private final PriorityRepository priorities;

	private final PriorityProgressRepository progress;

	private final PriorityReader priorityReader;

	private final ReportReader reader;

	private final ReportRemoval removal;

	private final JdbcClient jdbc;

	Amendments(AnnualReportRepository reports, SectionRepository sections, StatementRepository statements,
			StatementListRepository lists, PriorityRepository priorities, PriorityProgressRepository progress,
			PriorityReader priorityReader, ReportReader reader, ReportRemoval removal, JdbcClient jdbc) {
		this.reports = reports;
		this.sections = sections;
		this.statements = statements;
		this.lists = lists;
		this.priorities = priorities;
		this.progress = progress;
		this.priorityReader = priorityReader;
		this.reader = reader;
		this.removal = removal;
		this.jdbc = jdbc;
	}

	/** Copies the contents of a published report into the draft that amends it. */
	void copy(AnnualReport published, AnnualReport amendment) {
		var sectionIds = new HashMap<UUID, UUID>();
		for (var section : this.sections.findByReportIdOrderByPosition(published.id())) {
			sectionIds.put(section.id(), this.sections.save(section.copy(amendment)).id());
		}
		this.reports.flush();
		this.statements.findByReportId(published.id())
			.forEach((statement) -> this.statements.save(statement.copy(amendment, sectionId(statement, sectionIds))));
		this.lists.findByReportId(published.id()).forEach((list) -> this.lists.save(list.copy(amendment.id())));
		this.progress.findByReportIdOrderByPosition(published.id())
			.forEach((each) -> this.progress.save(each.copy(amendment)));
		this.reports.flush();
		copyAlsoRead(published, amendment);
	}

	/**
	 * Writes an amendment into the report that it amends. What the amendment leaves out
	 * is removed, unless other records refer to it.
	 * @return what it leaves out although other records refer to it
	 * @throws RuleViolation if it rewords a priority that later reports have in other
	 * words
	 */
	List<String> apply(AnnualReport amendment, AnnualReport published) {
		this.jdbc.sql("select amend_report(?)").param(published.id()).query((row) -> {
		});
		var referred = new ArrayList<String>();
		published.amend(amendment);
		statements(amendment, published, sections(amendment, published), referred);
		lists(amendment, published);
		priorities(amendment, published, referred);
		this.reports.flush();
		this.jdbc.sql("delete from also_read where report_id = ?").param(published.id()).update();
		copyAlsoRead(amendment, published);
		removeSections(amendment, published);
		this.reports.flush();
		return referred;
	}

	/**
	 * Writes an amendment into the report that it amends, and removes it. The comments on
	 * it go to the report.
	 * @param on its day of publication
	 * @return the amended report
	 * @throws RuleViolation if that is before the report was published, or if it leaves
	 * out what other records refer to or rewords a priority that later reports have in
	 * other words
	 */
	AnnualReport publish(AnnualReport amendment, UUID amendsId, LocalDate on) {
		var published = this.reports.findById(amendsId).orElseThrow(NotFoundException::new);
		var before = published.publishedOn();
		if (before != null && on.isBefore(before)) {
			throw new RuleViolation("publishedOn", "report.amendedBeforePublication", Dates.inWords(before));
		}
		var referred = apply(amendment, published);
		if (!referred.isEmpty()) {
			throw new RuleViolation("", "report.amendmentReferredTo", String.join("; ", referred));
		}
		this.jdbc.sql("""
				update draft_comment c set report_id = :published, number = c.number + coalesce(
				  (select max(number) from draft_comment where report_id = :published), 0), version = c.version + 1
				where c.report_id = :amendment""")
			.param("published", published.id())
			.param("amendment", amendment.id())
			.update();
		this.removal.remove(amendment);
		return published;
	}

	private Map<UUID, UUID> sections(AnnualReport amendment, AnnualReport published) {
		var closed = byKey(this.sections.findByReportIdOrderByPosition(published.id()), Section::slug);
		var ids = new HashMap<UUID, UUID>();
		for (var amended : this.sections.findByReportIdOrderByPosition(amendment.id())) {
			var section = closed.get(amended.slug());
			if (section != null) {
				section.amend(amended);
			}
			else {
				section = this.sections.save(amended.copy(published));
			}
			ids.put(amended.id(), section.id());
		}
		this.reports.flush();
		return ids;
	}

	private void removeSections(AnnualReport amendment, AnnualReport published) {
		var kept = byKey(this.sections.findByReportIdOrderByPosition(amendment.id()), Section::slug).keySet();
		for (var section : this.sections.findByReportIdOrderByPosition(published.id())) {
			if (!kept.contains(section.slug())) {
				this.statements.findBySectionId(section.id()).forEach(Statement::leaveSection);
				this.sections.delete(section);
			}
		}
	}

	private void statements(AnnualReport amendment, AnnualReport published, Map<UUID, UUID> sectionIds,
			List<String> referred) {
		var closed = byKey(this.statements.findByReportId(published.id()), Statement::number);
		for (var amended : this.statements.findByReportId(amendment.id())) {
			var statement = closed.remove(amended.number());
			if (statement != null) {
				statement.amend(amended, sectionId(amended, sectionIds));
			}
			else {
				this.statements.save(amended.copy(published, sectionId(amended, sectionIds)));
			}
		}
		for (var left : closed.values()) {
			if (isReferredTo(left)) {
				referred.add("statement " + left.number() + " (" + left.values().content().firstWords() + ")");
			}
			else {
				this.statements.delete(left);
			}
		}
	}

	private boolean isReferredTo(Statement statement) {
		return !this.reader.laterReportsUsing(statement.id()).isEmpty()
				|| this.jdbc.sql("select exists (select from statement_link where voice_id = ?)")
					.param(statement.id())
					.query(Boolean.class)
					.single();
	}

	private void lists(AnnualReport amendment, AnnualReport published) {
		var closed = byKey(this.lists.findByReportId(published.id()), StatementList::kind);
		for (var amended : this.lists.findByReportId(amendment.id())) {
			var list = closed.get(amended.kind());
			if (list != null) {
				list.amend(amended);
			}
			else {
				this.lists.save(amended.copy(published.id()));
			}
		}
	}

	private void priorities(AnnualReport amendment, AnnualReport published, List<String> referred) {
		var closed = byKey(this.progress.findByReportIdOrderByPosition(published.id()), PriorityProgress::number);
		for (var amended : this.progress.findByReportIdOrderByPosition(amendment.id())) {
			var reported = closed.remove(amended.number());
			if (reported != null) {
				reported.amend(amended);
				reword(reported, amended, published);
			}
			else {
				this.progress.save(amended.copy(published));
			}
		}
		var left = new HashSet<UUID>();
		for (var reported : closed.values()) {
			if (this.priorityReader.usedLater(reported.priorityId(), published.id())) {
				referred.add(name(reported));
			}
			else {
				left.add(reported.priorityId());
				this.progress.delete(reported);
			}
		}
		this.reports.flush();
		left.forEach(this.removal::removeUnused);
	}

	/**
	 * Writes the values of a priority that the amendment rewords into the priority. If
	 * other reports have the former values, the report continues with the reworded one.
	 * Later reports are reworded first, so that no report returns to its former text.
	 */
	private void reword(PriorityProgress reported, PriorityProgress amended, AnnualReport published) {
		var current = priority(reported);
		var values = priority(amended).values();
		if (current.values().equals(values)) {
			return;
		}
		if (!this.priorityReader.usedElsewhere(current.id(), published.id())) {
			current.replaceValues(values);
		}
		else {
			var later = this.priorityReader.nextUse(current.id(), published.id()).flatMap(this.priorities::findById);
			if (later.isPresent() && !later.get().values().equals(values)) {
				throw new RuleViolation("", "report.amendmentPriorityLater", name(reported));
			}
			reported.reassignTo(later.orElseGet(() -> priority(amended)));
		}
	}

	private String name(PriorityProgress reported) {
		return "priority " + reported.number() + " (" + priority(reported).values().content().title() + ")";
	}

	private Priority priority(PriorityProgress reported) {
		return this.priorities.findById(reported.priorityId()).orElseThrow(NotFoundException::new);
	}

	/** Copies what parts show from other parts. */
	private void copyAlsoRead(AnnualReport from, AnnualReport to) {
		this.jdbc.sql("""
				insert into also_read (report_id, part, kind, statement_id, section_id)
				select :to, a.part, a.kind,
				  (select own.id from statement s join statement own on own.report_id = :to and own.number = s.number
				    where s.id = a.statement_id),
				  (select own.id from section s join section own on own.report_id = :to and own.slug = s.slug
				    where s.id = a.section_id)
				from also_read a where a.report_id = :from""").param("from", from.id()).param("to", to.id()).update();
	}

	private static @Nullable UUID sectionId(Statement statement, Map<UUID, UUID> sectionIds) {
		UUID sectionId = statement.values().references().sectionId();
		return (sectionId != null) ? sectionIds.get(sectionId) : null;
	}

	private static <K, T> Map<K, T> byKey(Collection<T> elements, Function<T, K> key) {
		return elements.stream().collect(Collectors.toMap(key, Function.identity()));
	}

}
