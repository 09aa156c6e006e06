package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.web.MeasureVisit.formOf;
import static org.throughline.measure.web.MeasureVisit.html;
import static org.throughline.measure.web.MeasureVisit.with;

@ApplicationTest
class TrainingPagesTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCounter counter;

	private ReportWorld.Place place;

	private MeasureVisit manager;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = new MeasureVisit(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void managerAddsAndRemovesEvaluation() throws Exception {
		assertThat(this.manager.page(training()).text()).contains("No training yet");
		assertThat(add("title", "Neglect course", "date.from.month", "5", "date.from.year", "2021", "date.held",
				"in May", "attendance.events", "over 150 free events", "attendance.attendances",
				"approximately 150 each", "attendance.perEvent", "true", "description.topics",
				"Neglect\n\nRisks online", "description.themes", "test-neglect"))
			.hasStatus3xxRedirection();
		assertThat(add("title", "Second course")).hasStatus3xxRedirection();
		assertThat(this.manager.page(training()).text()).contains("2 of 2 not evaluated", "May 2021 in May");
		assertThat(this.manager.post(training() + "/1/evaluations/new", "changed",
				"Fewer cases drift; chronologies are full", "measuredHow", "An audit of 20 files", "on.year", "2022"))
			.hasStatus3xxRedirection();
		var list = this.manager.page(training());
		assertThat(list.text()).contains("1 of 2 not evaluated", "Fewer cases drift");
		assertThat(list.select("tbody th a").eachText()).containsExactly("Second course", "Neglect course");
		var form = this.manager.page(training() + "/1");
		assertThat(form.select("#attendance\\.events").val()).isEqualTo("over 150 free events");
		assertThat(form.select("#date\\.from\\.month").val()).isEqualTo("5");
		assertThat(form.select("#date\\.from\\.day").val()).isEmpty();
		assertThat(form.select("#description\\.topics").text()).isEqualTo("Neglect\nRisks online");
		assertThat(form.select("[name='description.themes'][checked]").eachAttr("value"))
			.containsExactly("test-neglect");
		for (String page : new String[] { "/new", "/1/history", "/1/remove", "/1/evaluations/new", "/1/evaluations/1",
				"/1/evaluations/1/remove" }) {
			assertThat(this.manager.page(training() + page).select("h1")).as(page).hasSize(1);
		}
		assertThat(this.manager.page(training() + "/1/history").text()).contains("Evaluation added", "Topics Neglect");
		assertThat(this.manager.post(training() + "/1/evaluations/1/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.manager.page(training()).text()).contains("2 of 2 not evaluated");
		assertThat(this.manager.post(training() + "/1/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.manager.get(training() + "/1")).hasStatus(404);
	}

	@Test
	void invalidFieldsAreReportedAndKept() throws Exception {
		var answer = this.manager.post(training() + "/new", "title", " ", "kind", "", "delivery.mode", "",
				"date.from.day", "31", "date.from.month", "2", "date.from.year", "2021", "attendance.events", "kept",
				"description.review", "nowhere");
		assertThat(answer).hasStatus(422);
		var page = html(answer);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#title", "#kind",
				"#date.from.day", "#delivery.mode", "#delivery.charge");
		assertThat(page.select("#attendance\\.events").val()).isEqualTo("kept");
		var review = add("title", "A course", "description.review", "nowhere");
		assertThat(review).hasStatus(422);
		assertThat(html(review).select("#description\\.review-error").text())
			.contains("Check “nowhere”: it is not in Throughline");
		var until = add("title", "A course", "date.from.month", "5", "date.from.year", "2021", "date.until.day", "3",
				"date.until.month", "6", "date.until.year", "2021");
		assertThat(html(until).select("#date\\.until-error").text()).contains("as precisely as the start date");
		var evaluation = this.manager.post(training() + "/1/evaluations/new", "changed", "x");
		assertThat(evaluation).hasStatus(404);
		add("title", "A course");
		var empty = this.manager.post(training() + "/1/evaluations/new", "changed", "", "measuredHow", "kept");
		assertThat(empty).hasStatus(422);
		assertThat(html(empty).select("#measuredHow").text()).isEqualTo("kept");
	}

	@Test
	void unclearNumbersAreAskedAbout() throws Exception {
		var training = html(
				add("title", "A course", "attendance.events", "12 months: 19", "attendance.attendances", "64% of 30"));
		assertThat(training.select("#attendance\\.events-error").text()).contains("contains several");
		assertThat(training.select("#attendance\\.attendances-error").text()).contains("contains several");
		assertThat(training.select("#attendance\\.events").val()).isEqualTo("12 months: 19");
		assertThat(add("title", "A course", "attendance.attendances", "23/25")).hasStatus3xxRedirection();
		assertThat(this.manager.page(training() + "/1").select("#attendance\\.places\\.capacity").val())
			.isEqualTo("25");
		var communication = this.manager.post("/manage/" + this.place.slug() + "/communications/new", "title",
				"Newsletter", "kind", "NEWSLETTER", "circulation.reach", "21k");
		assertThat(communication).hasStatus(422);
		assertThat(html(communication).select("#circulation\\.reach-error").text()).contains("full digits");
	}

	@Test
	void otherPlacesThanTheAttendanceStatesAreAskedAbout() throws Exception {
		add("title", "A course", "attendance.attendances", "23/25");
		var refused = edit("title", "A course", "attendance.attendances", "20/30", "attendance.places.capacity", "25");
		assertThat(refused).hasStatus(422);
		assertThat(html(refused).select("#attendance\\.places\\.capacity-error").text())
			.contains("Enter 30, the places that the attendance states");
		assertThat(edit("title", "A course", "attendance.attendances", "20/30", "attendance.places.capacity", ""))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(training() + "/1").select("#attendance\\.places\\.capacity").val())
			.isEqualTo("30");
	}

	@Test
	void managerSeesBothVersionsAfterEditConflict() throws Exception {
		add("title", "A course");
		assertThat(edit("title", "Theirs")).hasStatus3xxRedirection();
		var second = edit("title", "Mine");
		assertThat(second).hasStatus(409);
		assertThat(html(second).select(".app-conflict tbody").text()).contains("Theirs", "Mine");
		assertThat(html(second).select("#title").val()).isEqualTo("Mine");
		String communications = "/manage/" + this.place.slug() + "/communications";
		assertThat(this.manager.post(communications + "/new", "title", "Newsletter", "kind", "NEWSLETTER",
				"circulation.reach", "over 4000"))
			.hasStatus3xxRedirection();
		assertThat(this.manager.post(communications + "/1", "version", "4", "title", "Mine", "kind", "NEWSLETTER"))
			.hasStatus(409);
	}

	@Test
	void managerAddsAndRemovesCommunication() throws Exception {
		String communications = "/manage/" + this.place.slug() + "/communications";
		assertThat(this.manager.page(communications).text()).contains("No communications yet");
		var form = formOf(this.manager.page(communications + "/new"));
		for (String title : List.of("Newsletter", "Website")) {
			assertThat(this.manager.post(communications + "/new", with(form, "title", title, "kind", "NEWSLETTER",
					"circulation.frequency", "termly", "circulation.reach", "over 4000 members")))
				.hasStatus3xxRedirection();
		}
		assertThat(this.manager.page(communications).select("tbody tr")).hasSize(2);
		assertThat(this.manager.page(communications + "/1").select("#circulation\\.reach").val())
			.isEqualTo("over 4000 members");
		for (String page : new String[] { "/new", "/1/history", "/1/remove" }) {
			assertThat(this.manager.page(communications + page).select("h1")).hasSize(1);
		}
		assertThat(this.manager.post(communications + "/new", "title", "", "kind", "")).hasStatus(422);
		assertThat(this.manager.post(communications + "/1/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.manager.get(communications + "/1")).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_MANAGER")
	void pagesAreForBusinessManagersOnly(Role role) {
		add("title", "A course");
		var other = new MeasureVisit(this.mvc, this.world.signIn(role, this.place));
		this.world.signOut();
		for (String page : new String[] { training(), training() + "/new", training() + "/1", training() + "/1/history",
				training() + "/1/evaluations/new", "/manage/" + this.place.slug() + "/communications" }) {
			assertThat(other.get(page)).as(page).hasStatus(404);
		}
		assertThat(other.post(training() + "/1/remove", "version", "0")).hasStatus(404);
	}

	@Test
	void longListIsPagedAndCostsTheSame() throws Exception {
		add("title", "A course");
		this.manager.post(training() + "/1/evaluations/new", "changed", "Something");
		int before = this.counter.count(() -> assertThat(this.manager.get(training())).hasStatusOk());
		for (int turn = 0; turn < 60; turn++) {
			add("title", "Course " + turn, "description.themes", "test-neglect");
		}
		assertThat(this.counter.count(() -> assertThat(this.manager.get(training())).hasStatusOk())).isEqualTo(before)
			.isLessThanOrEqualTo(12);
		assertThat(this.manager.page(training()).select("tbody tr")).hasSize(25);
		assertThat(this.manager.page(training() + "?page=3").select("tbody tr")).hasSize(11);
	}

	private String training() {
		return "/manage/" + this.place.slug() + "/training";
	}

	private MvcTestResult add(String... fields) {
		return send(training() + "/new", fields);
	}

	private MvcTestResult edit(String... fields) {
		var all = new ArrayList<>(List.of("version", "0"));
		all.addAll(List.of(fields));
		return send(training() + "/1", all.toArray(String[]::new));
	}

	private MvcTestResult send(String address, String... fields) {
		var all = new ArrayList<>(
				List.of("kind", "COURSE", "delivery.mode", "NOT_STATED", "delivery.charge", "NOT_STATED"));
		all.addAll(List.of(fields));
		return this.manager.post(address, all.toArray(String[]::new));
	}

}
