package org.throughline.browse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.MappedRecord;

/**
 * Reads the reports of a partnership.
 */
@Component
class ReportRowReader {

	private final JdbcClient jdbc;

	ReportRowReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the reports that the reader may read, newest first. */
	ReportRows reports(PartnershipHeading partnership) {
		return new ReportRows(this.jdbc.sql("select * from partnership_reports(:partnership, :drafts)")
			.params(partnership.parameters())
			.query(MappedRecord.rows(ReportRow.class))
			.list());
	}

}
