package org.throughline.returns.web;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.throughline.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Reads and sends the pages on returns as people of the sample.
 */
@TestComponent
class ReturnsVisitor {

	static final String MANAGED = "/manage/oxfordshire/returns";

	static final String MANAGER = "business.manager";

	static final String POLICE = "thames.valley.police";

	private final MockMvc mvc;

	private final SamplePeople people;

	private final JdbcClient jdbc;

	ReturnsVisitor(MockMvc mvc, SamplePeople people, JdbcClient jdbc) {
		this.mvc = mvc;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** Asks organisations for something in a year that the sample holds nothing of. */
	void ask(String kind, String subject, String... organisations) throws Exception {
		ask(kind, subject, "", organisations);
	}

	/** Asks organisations for answers to questions. */
	void askForWords(String questions, String... organisations) throws Exception {
		ask("NARRATIVE", "", questions, organisations);
	}

	private void ask(String kind, String subject, String questions, String... organisations) throws Exception {
		var fields = year(kind, subject, questions);
		fields.put("organisations", List.of(organisations));
		assertThat(send(MANAGED + "/new", MANAGER, fields).getStatus()).isEqualTo(302);
	}

	private static MultiValueMap<String, String> year(String kind, String subject, String questions) {
		return fields("questions", questions, "kind", kind, "subject", subject, "period.label", "2029/30",
				"period.startsOn.day", "1", "period.startsOn.month", "4", "period.startsOn.year", "2029",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2030", "dueOn.day", "30",
				"dueOn.month", "6", "dueOn.year", "2030", "wording", "<b>Please</b> answer");
	}

	/** Asks groups and scrutineers for answers to a question. */
	MockHttpServletResponse askOthers(String kind, String groups, String appointments) throws Exception {
		var fields = year(kind, "", "What did you see?");
		fields.put("groups", List.of(groups));
		fields.put("appointments", List.of(appointments));
		return send(MANAGED + "/new", MANAGER, fields);
	}

	/** The number of the request to an organisation for that year. */
	int number(String organisation, String kind) {
		return this.jdbc.sql("""
				select q.number from data_request q join organisation o on o.id = q.organisation_id
				where o.slug = ? and q.kind = ? and q.period_label = '2029/30'""")
			.params(organisation, kind)
			.query(Integer.class)
			.single();
	}

	/** Returns the version of a request that a page shows. */
	String version(int number) {
		return this.jdbc.sql("select version::text from data_request where number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	int status(String address, String person) throws Exception {
		return this.mvc.perform(get(address).with(this.people.as(person))).andReturn().getResponse().getStatus();
	}

	Document read(String address, String person) throws Exception {
		var response = this.mvc.perform(get(address).with(this.people.as(person))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	/** Returns the text that everyone reads. */
	String publicText(String address) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString()).text();
	}

	MockHttpServletResponse send(String address, String person, String... fields) throws Exception {
		return send(address, person, fields(fields));
	}

	private MockHttpServletResponse send(String address, String person, MultiValueMap<String, String> fields)
			throws Exception {
		return this.mvc.perform(post(address).params(fields).with(csrf()).with(this.people.as(person)))
			.andReturn()
			.getResponse();
	}

	private static MultiValueMap<String, String> fields(String... namesAndValues) {
		var fields = new LinkedMultiValueMap<String, String>();
		for (int place = 0; place < namesAndValues.length; place += 2) {
			fields.add(namesAndValues[place], namesAndValues[place + 1]);
		}
		return fields;
	}

}
