package org.throughline.transfer.table;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks the changes of one import in the history.
 */
@Component
public class ImportHistory {

	private final JdbcClient jdbc;

	public ImportHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Marks the changes that follow in this transaction.
	 * @param page the page that lists the rows of a spreadsheet; empty for another file
	 */
	public void begin(String page) {
		this.jdbc.sql("""
				select set_config('throughline.request', 'import:' || ? || ':' || r.id, true)
				from (select current_setting('throughline.request', true) as id) r where r.id <> ''""")
			.param(page)
			.query()
			.listOfRows();
	}

}
