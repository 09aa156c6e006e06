package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.report.ReportSummary;

/**
 * Counts what a draft will print of little or no progress, and how much of it is
 * explained. Finding it takes many statements, so the numbers are kept until something
 * that reports print changes, or the day ends.
 */
@Component
class LittleProgressCounter {

	private final LittleProgressReader reader;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	LittleProgressCounter(LittleProgressReader reader, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.reader = reader;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Reads the numbers, with those of outstanding records of the draft. Only a new count
	 * needs a transaction.
	 */
	Counts of(ReportSummary draft) {
		var today = LocalDate.now(this.clock);
		var kept = this.jdbc
			.sql("""
					select c.listed, c.explained, (select count(*) from checks_beside_text(:report)) as beside, c.listed is not null as known
					from (select) one left join little_progress_count c on c.report_id = :report and c.day = :today
					  and not printed_change_after(c.compared_to)""")
			.param("report", draft.id())
			.param("today", today)
			.query((row, number) -> new Counts(row.getInt("listed"), row.getInt("explained"), row.getInt("beside"),
					row.getBoolean("known")))
			.single();
		return kept.known() ? kept
				: Objects.requireNonNull(this.transactions.execute((status) -> count(draft, today, kept.beside())));
	}

	private Counts count(ReportSummary draft, LocalDate today, int beside) {
		long last = this.jdbc.sql("select last_change()").query(Long.class).single();
		var printed = this.reader.of(draft).stream().filter(LittleProgress::printed).toList();
		int explained = (int) printed.stream().filter((item) -> item.explanation() != null).count();
		this.jdbc
			.sql("""
					insert into little_progress_count (report_id, day, listed, explained, compared_to)
					values (:report, :today, :listed, :explained, :last)
					on conflict (report_id) do update set day = excluded.day, listed = excluded.listed, explained = excluded.explained,
					  compared_to = excluded.compared_to""")
			.param("report", draft.id())
			.param("today", today)
			.param("listed", printed.size())
			.param("explained", explained)
			.param("last", last)
			.update();
		return new Counts(printed.size(), explained, beside, true);
	}

	/**
	 * The numbers.
	 *
	 * @param listed items of little or no progress
	 * @param explained those with an explanation
	 * @param beside outstanding records of the draft
	 * @param known whether the first two have been counted
	 */
	record Counts(int listed, int explained, int beside, boolean known) {

	}

}
