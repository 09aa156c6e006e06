package org.throughline.browse.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A person whose only role has ended learns why the pages of the work are closed.
 */
@SampleTest
@Transactional
class EndedRoleTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/my", "/my/actions/act-0021", "/my/actions/act-none", "/manage/oxfordshire",
			"/manage/nowhere" })
	void learnsThatTheRoleHasEndedAndNotWhatExists(String address) throws Exception {
		this.jdbc.sql("delete from role_grant where user_id = (select id from user_account where email = ?)")
			.param("thames.valley.police@oxfordshire.example")
			.update();
		var response = this.mvc.perform(get(address).with(this.people.as("thames.valley.police")))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(404);
		var page = Jsoup.parse(response.getContentAsString());
		assertThat(page.select("h1").text()).isEqualTo("You have no role at present");
		assertThat(page.select("main").text()).contains("ask the business manager of your safeguarding partnership");
	}

}
