package org.throughline.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.throughline.HtmlValidator;
import org.throughline.SessionClient;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Pages of notices, of mail settings and of mails that do not arrive. */
class MailPagesTests extends MailTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SqlCounter sql;

	@LocalServerPort
	private int port;

	@Test
	void noticesAreShownAndMarkedAsRead() throws Exception {
		assign("Write the guidance", 300);
		var page = page("/account/notices", this.partner);
		assertThat(page.select("main .app-prose li").text()).contains("New", "New action, due on", "Write the guidance",
				"Testshire");
		assertThat(page.select("main .app-prose li a").attr("href"))
			.isEqualTo("/my/actions/act-0001?in=" + this.place.slug());
		assertThat(page.select(".app-header__count").text()).isEqualTo(": 1 unread");
		assertThat(status(post("/account/notices").param("last", page.select("input[name=last]").val()), this.partner))
			.isEqualTo(302);
		var read = page("/account/notices", this.partner);
		assertThat(read.select(".app-header__count, main form")).isEmpty();
		assertThat(read.select("main .app-prose li").text()).contains("Write the guidance").doesNotContain("New New");
		assertThat(page("/account/notices", this.manager).text()).contains("No notices yet");
	}

	@Test
	void personChoosesHowOftenMailComes() throws Exception {
		assertThat(page("/account/mail", this.partner).select("input[checked]").val()).isEqualTo("DAILY");
		assign("Write the guidance", 300);
		assertThat(status(post("/account/mail"), this.partner)).isEqualTo(422);
		assertThat(status(post("/account/mail").param("frequency", "HOURLY"), this.partner)).isEqualTo(422);
		choose("WEEKLY");
		moveTo("2027-03-02T08:00");
		assertThat(send()).isEmpty();
		choose("AT_ONCE");
		pass(Duration.ofMinutes(6));
		assertThat(send()).hasSize(1);
		choose("WEEKLY");
		assign("Train staff", 300);
		moveTo("2027-03-05T10:00");
		assertThat(send()).hasSize(1);
		moveTo("2027-03-08T08:00");
		assertThat(send()).hasSize(2);
		choose("URGENT_ONLY");
		String returned = assign("Visit homes", 300);
		moveTo("2027-03-16T08:00");
		assertThat(send()).hasSize(2);
		report(returned);
		giveBack(returned);
		pass(Duration.ofMinutes(6));
		assertThat(send()).hasSize(3);
	}

	@Test
	void linkOfAMailEndsGroupedMailsAndRobotsChangeNothing() throws Exception {
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		String address = send().get(0).getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
		String path = URI.create(address).getPath();
		var robot = new SessionClient(this.port);
		for (int time = 0; time < 5; time++) {
			var answer = robot.get(path);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
			assertThat(Jsoup.parse(answer.body()).select("input[checked]")).isEmpty();
			assertThat(HtmlValidator.complaints(answer.body())).isEmpty();
			assertThat(robot
				.exchange(
						HttpRequest.newBuilder(robot.address(path)).method("HEAD", HttpRequest.BodyPublishers.noBody()))
				.statusCode()).isEqualTo(200);
			assertThat(send(robot, path, "").statusCode()).isEqualTo(422);
		}
		assertThat(frequency()).isEqualTo("none");
		assertThat(send(robot, path, "frequency=WEEKLY").body()).contains("We will email you once a week");
		assertThat(frequency()).isEqualTo("WEEKLY");
		var oneClick = send(robot, path, "List-Unsubscribe=One-Click");
		assertThat(oneClick.statusCode()).isEqualTo(200);
		assertThat(oneClick.body()).contains("urgent notices only");
		assertThat(oneClick.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(frequency()).isEqualTo("URGENT_ONLY");
		assertThat(robot.get("/answer/unknown/mail").statusCode()).isEqualTo(404);
	}

	@Test
	void managerSeesRefusedAddressesAndOptOutsAndTriesAgain() throws Exception {
		String address = "/manage/" + this.place.slug() + "/mail";
		assertThat(page(address, this.manager).text()).contains("Emails are reaching everyone");
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		try (var stubborn = new StubbornServer("RCPT", "550 unknown")) {
			this.mail.job(stubborn.port()).run();
		}
		assertThat(page(address, this.manager).select("main").text()).contains(this.partner.getUsername(),
				"The mail server refused the address", "Try again");
		assertThat(page("/account/mail", this.partner).text()).contains("Emails to your address are being refused");
		var stranger = this.bodies.signIn(Role.BUSINESS_MANAGER, this.world.place(), null);
		assertThat(status(get(address), stranger)).isEqualTo(404);
		String retry = page(address, this.manager).select("main form").attr("action");
		assertThat(status(post(retry), this.manager)).isEqualTo(302);
		assertThat(send()).hasSize(1);
		choose("URGENT_ONLY");
		assertThat(page(address, this.manager).select("main").text()).contains("Chose urgent emails only");
	}

	@Test
	void administratorSeesWhatWouldBeSentWithoutTheWordsOfRecords() throws Exception {
		String administrator = "/admin/mail";
		var admin = this.bodies.signIn(Role.ADMINISTRATOR, this.place, null);
		assertThat(page(administrator, admin).text()).contains("No mail server is set",
				"Links in emails begin with http://localhost:" + this.port);
		assign("Write the guidance", 300);
		var waiting = page(administrator, admin);
		assertThat(waiting.select("main td").text()).contains("Waiting");
		assertThat(page(waiting.select("main th a").attr("href"), admin).select("main").text()).contains("1 notice",
				"New action", "(name not shown)");
		moveTo("2027-03-02T08:00");
		this.mail.job(null).run();
		var list = page(administrator, admin);
		assertThat(list.select("main td").text()).contains("no mail server set up");
		var mail = page(list.select("main th a").attr("href"), admin).select("main");
		assertThat(mail.text()).contains("New action", "(name not shown)", "Testshire")
			.doesNotContain("Write the guidance", "/answer/");
		assertThat(this.sql.count(() -> page(administrator, admin))).isLessThanOrEqualTo(6);
	}

	@Test
	void personDecidesToSendAnUncertainMailAgain() throws Exception {
		var admin = this.bodies.signIn(Role.ADMINISTRATOR, this.place, null);
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		try (var stubborn = new StubbornServer("END", "CLOSE")) {
			this.mail.job(stubborn.port()).run();
		}
		assertThat(send()).isEmpty();
		var list = page("/admin/mail", admin);
		assertThat(list.select("main td").text()).contains("May have been sent", "The email may have arrived");
		assertThat(status(post(list.select("main form").attr("action")), admin)).isEqualTo(302);
		assertThat(send()).hasSize(1);
	}

	@Test
	void administratorSendsAgainToAnAddressThatWasRefused() throws Exception {
		var admin = this.bodies.signIn(Role.ADMINISTRATOR, this.place, null);
		assign("Write the guidance", 300);
		moveTo("2027-03-02T08:00");
		try (var stubborn = new StubbornServer("RCPT", "550 unknown")) {
			this.mail.job(stubborn.port()).run();
		}
		assertThat(status(post(page("/admin/mail", admin).select("main form").attr("action")), admin)).isEqualTo(302);
		assertThat(send()).hasSize(1);
	}

	private void choose(String frequency) throws Exception {
		assertThat(status(post("/account/mail").param("frequency", frequency), this.partner)).isEqualTo(302);
	}

	private String frequency() {
		return this.jdbc.sql("select frequency from mail_setting where person_id = ?")
			.param(this.partner.id())
			.query(String.class)
			.optional()
			.orElse("none");
	}

	private static HttpResponse<String> send(SessionClient client, String path, String body)
			throws IOException, InterruptedException {
		return client.exchange(HttpRequest.newBuilder(client.address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private int status(MockHttpServletRequestBuilder request, SignedInUser person) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(user(person))).andReturn().getResponse().getStatus();
	}

	private Document page(String address, SignedInUser person) throws Exception {
		var response = this.mvc.perform(get(URI.create(address)).with(user(person))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(HtmlValidator.complaints(response.getContentAsString())).isEmpty();
		return Jsoup.parse(response.getContentAsString());
	}

}
