package org.throughline.transfer;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class SampleImportTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bringsReportsOfAllYears() {
		assertThat(this.jdbc.sql("select slug from annual_report where state = 'PUBLISHED' order by slug")
			.query(String.class)
			.list()).containsExactly("2016-17", "2016-17-case-review", "2016-17-paqa", "2018-19-paqa", "2020-21",
					"2020-21-cspr", "2020-21-paqa", "2021-22-oxford-city", "2024-25");
	}

}
