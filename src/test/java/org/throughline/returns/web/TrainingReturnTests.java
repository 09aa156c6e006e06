package org.throughline.returns.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * A partner reports its training, and the business manager accepts it.
 */
@SampleTest
@Transactional
class TrainingReturnTests {

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private JdbcClient jdbc;

	private int number;

	private String mine = "";

	@BeforeEach
	void thePoliceAreAsked() throws Exception {
		this.visitor.ask("TRAINING", "", "thames-valley-police");
		this.number = this.visitor.number("thames-valley-police", "TRAINING");
		this.mine = "/my/returns/oxfordshire/" + this.number + "/training";
	}

	@Test
	void countsOnceAcceptedAndNotBeforeWithItsWordsAsWritten() throws Exception {
		answer("send", "<b>Neglect</b>", "Fewer cases came back");
		assertThat(training()).isZero();
		assertThat(this.visitor.read("/manage/oxfordshire/training", MANAGER).text()).doesNotContain("<b>Neglect</b>");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("<b>Neglect</b>",
				"over 150 people", "Fewer cases came back", "Not accepted");
		assertThat(this.visitor
			.send(MANAGED + "/" + this.number, MANAGER, "version", this.visitor.version(this.number), "press", "accept")
			.getStatus()).isEqualTo(302);
		assertThat(training()).isOne();
		assertThat(this.jdbc.sql("""
				select concat_ws(', ', a.attendances_value || ' ' || a.attendances_as_written, a.held_from,
				  a.held_precision, e.changed)
				from training_activity a join training_evaluation e on e.activity_id = a.id
				where a.title = '<b>Neglect</b>'""").query(String.class).single())
			.isEqualTo("150 over 150 people, 2030-03-01, MONTH, Fewer cases came back");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("This return is accepted", "over 150 people");
	}

	@Test
	void keepsWhatIsNotCompleteAndWantsATitleToSendIt() throws Exception {
		assertThat(answer("save", "", "Something").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.mine, POLICE).select("[name='activities[0].evaluation.changed']").text())
			.isEqualTo("Something");
		var response = answer("send", "", "Something");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("Enter a title");
	}

	@Test
	void asksForANumberThatIsNotClear() throws Exception {
		var response = this.visitor.send(this.mine, POLICE, "version", this.visitor.version(this.number), "press",
				"send", "activities[0].title", "Neglect", "activities[0].kind", "COURSE",
				"activities[0].attendance.attendances", "12 months: 19", "activities[0].delivery.mode", "ONLINE",
				"activities[0].delivery.charge", "FREE");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("“12 months: 19” contains several");
	}

	@Test
	void showsNotEvaluatedWithoutAnEvaluation() throws Exception {
		answer("send", "Neglect", "");
		assertThat(this.visitor.read(MANAGED + "/" + this.number, MANAGER).text()).contains("Not evaluated");
	}

	private MockHttpServletResponse answer(String press, String title, String changed) throws Exception {
		return this.visitor.send(this.mine, POLICE, "version", this.visitor.version(this.number), "press", press,
				"activities[0].title", title, "activities[0].kind", "COURSE", "activities[0].held", "March 2030",
				"activities[0].attendance.attendances", "over 150 people", "activities[0].delivery.mode", "IN_PERSON",
				"activities[0].delivery.charge", "FREE", "activities[0].evaluation.changed", changed,
				"activities[1].kind", "COURSE", "activities[1].delivery.mode", "NOT_STATED",
				"activities[1].delivery.charge", "NOT_STATED");
	}

	private int training() {
		return this.jdbc
			.sql("""
					select count(*) from training_activity a join data_request q on q.id = a.request_id where q.number = ?""")
			.param(this.number)
			.query(Integer.class)
			.single();
	}

}
