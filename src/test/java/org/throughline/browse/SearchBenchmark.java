package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ServiceTest;
import org.throughline.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures searches among two million records, or {@code -Dthroughline.search-rows=}
 * others. Run it with {@code ./mvnw test -Dtest=SearchBenchmark}.
 */
@ServiceTest
@Transactional
class SearchBenchmark {

	/** Records of 150 partnerships over 20 years, 110 of each report. */
	private static final String RECORDS = """
			insert into search_entry (table_name, record_id, visibility, readers, partnership_id, kind, year, as_at, theme_ids,
			  organisation_ids, address, title, wording)
			select 'section', gen_random_uuid(), 'PUBLIC', '{}', md5('partnership' || r % 150)::uuid,
			  (array['KEY_MESSAGE', 'SECTION', 'PRIORITY', 'RECOMMENDATION', 'ACTION', 'FIGURE'])[1 + (i / 7) % 6],
			  (2005 + r / 150 % 20)::text, date '2006-01-01' + r / 150 % 20 * 365 + r % 365,
			  array[md5('theme' || i * 7 / 3 % 41)::uuid], array[md5('body' || i / 5 % 901)::uuid], '', 'title ' || i % 5000, (
			    select string_agg('w' || abs(hashint8(i * 131::bigint + j)::bigint) % (10 + j * j * 20), ' ')
			    from generate_series(1, 30) j) || case when i % 10 = 0 then ' neglect of a child' else '' end
			from generate_series(1, :rows) i cross join lateral (select i / 110 as r) report""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void worstWordIsFoundQuickly() {
		this.jdbc.sql("set local statement_timeout = 0").update();
		this.jdbc.sql("alter table search_entry_public disable trigger user").update();
		this.jdbc.sql(RECORDS).param("rows", Integer.getInteger("throughline.search-rows", 2_000_000)).update();
		this.jdbc.sql("analyze search_entry").update();
		this.jdbc.sql("set local random_page_cost = 1.1").update();
		for (String words : List.of("neglect", "")) {
			for (String year : List.of("", "2005")) {
				measure(words, "", year, "");
				measure(words, "ACTION", year, "");
				measure(words, "", year, "10");
			}
		}
	}

	/** Measures what finds and ranks, and then the excerpts of the first page. */
	private void measure(String words, String kind, String year, String partnership) {
		var request = new SearchRequest(words, partnership, kind, year, "", "");
		var found = SearchStatement.of(request, words.isEmpty() ? "" : "'neglect'", SearchReader.EVERYONE,
				LocalDate.now(TestClock.ZONE), SearchQueries.RANKED + 1);
		String sql = found.sql()
			.replace("(select id from partnership_label where slug = :partnership)",
					"md5('partnership' || :partnership)::uuid");
		var records = this.jdbc.sql(sql)
			.params(found.parameters())
			.query((row, number) -> row.getObject("record_id"))
			.list();
		long finding = time(this.jdbc.sql(sql).params(found.parameters()));
		long excerpts = time(this.jdbc.sql("""
				select ts_headline('search_english', wording, :query::tsquery) from searchable_record
				where record_id = any(:records)""")
			.param("query", words.isEmpty() ? "" : "'neglect'")
			.param("records", records.stream().limit(20).toArray(UUID[]::new)));
		System.out.printf("%s: %d found, %d ms, excerpts %d ms%n", request, records.size(), finding, excerpts);
		assertThat(records).isNotEmpty();
	}

	/** Returns the shortest of three. */
	private static long time(JdbcClient.StatementSpec statement) {
		return LongStream.range(0, 3).map((turn) -> {
			long start = System.nanoTime();
			statement.query().listOfRows();
			return (System.nanoTime() - start) / 1_000_000;
		}).min().orElseThrow();
	}

}
