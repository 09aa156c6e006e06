package org.throughline.browse;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures searches among two million records, or {@code -Dthroughline.search-rows=}
 * others. Run it with {@code ./mvnw test -Dtest=SearchBenchmark}.
 */
@ServiceTest
@Transactional
class SearchBenchmark {

	private static final String RECORDS = """
			insert into search_entry (table_name, record_id, visibility, readers, partnership_id, kind, year, as_at, theme_ids,
			  organisation_ids, address, title, wording)
			select 'section', gen_random_uuid(), 'PUBLIC', '{}', md5('partnership' || i % 150)::uuid,
			  (array['KEY_MESSAGE', 'SECTION', 'PRIORITY', 'RECOMMENDATION', 'ACTION', 'FIGURE'])[1 + (i / 7) % 6],
			  (2005 + (i / 11) % 20)::text, date '2005-04-01' + (i / 11) % 7300, array[md5('theme' || i / 3 % 40)::uuid],
			  array[md5('body' || i / 5 % 900)::uuid], '', 'title ' || i % 5000, (
			    select string_agg('w' || abs(hashint8(i * 131::bigint + j)::bigint) % (10 + j * j * 20), ' ')
			    from generate_series(1, 30) j) || case when i % 10 = 0 then ' neglect of a child' else '' end
			from generate_series(1, :rows) i""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void worstWordIsFoundQuickly() {
		this.jdbc.sql("drop trigger search_entry_words on search_entry_public").update();
		this.jdbc.sql(RECORDS).param("rows", Integer.getInteger("throughline.search-rows", 2_000_000)).update();
		this.jdbc.sql("analyze search_entry").update();
		measure(new SearchRequest("neglect", "", "", "", "", ""));
		measure(new SearchRequest("neglect", "", "ACTION", "2007", "", ""));
		measure(new SearchRequest("neglect", "", "", "2007", "", ""));
	}

	private void measure(SearchRequest request) {
		var statement = this.jdbc.sql(SearchQueries.statement(request, SearchReader.of(List.of())))
			.param("query", "'neglect'")
			.param("kind", request.kind())
			.param("year", request.year());
		statement.query().listOfRows();
		long start = System.nanoTime();
		int found = statement.query().listOfRows().size();
		System.out.printf("%s: %d found, %d ms%n", request, found, (System.nanoTime() - start) / 1_000_000);
		assertThat(found).isPositive();
	}

}
