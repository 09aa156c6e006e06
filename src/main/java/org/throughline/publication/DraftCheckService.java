package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.text.Messages;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Lists open points of a draft for business managers: recommendations of reviews without
 * a decision, training without evaluation, safeguarding partners without a stated
 * contribution, and numbers that differ. None of them prevents publication.
 */
@Service
@Transactional(readOnly = true)
public class DraftCheckService {

	private final ReportService reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Messages messages;

	DraftCheckService(ReportService reports, CurrentUser user, JdbcClient jdbc, Messages messages) {
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/** Returns what a draft leaves open, its text first. */
	public List<DraftCheck> of(ReportSummary draft) {
		this.user.requireManager(draft.partnershipId());
		var text = this.reports.details(draft.partnershipId(), draft.slug())
			.outstanding()
			.stream()
			.map((task) -> new DraftCheck(this.messages.text(task.message(), task.first(), task.second()),
					"reports/" + draft.slug() + "/" + task.address()));
		return Stream.concat(text, besideText(draft.id()).stream()).toList();
	}

	private List<DraftCheck> besideText(UUID report) {
		return this.jdbc.sql("select message, first, second, third, address from checks_beside_text(?)")
			.param(report)
			.query(Row.class)
			.list()
			.stream()
			.map((row) -> new DraftCheck(this.messages.text(row.message(), first(row), row.second(), row.third()),
					row.address()))
			.toList();
	}

	private String first(Row row) {
		return row.message().equals("DraftCheck.count") ? this.messages.text("ReviewCountType." + row.first())
				: Markdown.firstWords(row.first(), 80);
	}

	private record Row(String message, String first, String second, String third, String address) {

	}

}
