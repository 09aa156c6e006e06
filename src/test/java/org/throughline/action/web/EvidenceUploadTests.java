package org.throughline.action.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.SessionClient;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.action.TestActions;
import org.throughline.action.ActionService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files as browsers send them, over the wire: what is refused comes back to the form with
 * the reason at the field, nothing typed is lost, and nothing is stored.
 */
@ApplicationTest
class EvidenceUploadTests {

	private static final String BOUNDARY = "----throughline-test";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	private SessionClient browser;

	private UUID place = new UUID(0, 0);

	private String address = "";

	private Document form = new Document("");

	@BeforeEach
	void openTheForm() throws Exception {
		this.browser = new SessionClient(this.port);
		String slug = this.people.partnership();
		String police = this.people.organisation("Police");
		var officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, slug, police));
		this.place = this.partnerships.require(slug).id();
		String reference = this.currentUser.asProcess("test", () -> this.actions.add(this.place,
				TestActions.newAction("Write the guidance", police, LocalDate.of(2020, 1, 31))));
		this.address = "/my/actions/" + reference;
		String csrf = get("/sign-in").select("form input[name=_csrf]").attr("value");
		send("/sign-in", "application/x-www-form-urlencoded",
				("email=" + URLEncoder.encode(officer.getUsername(), StandardCharsets.UTF_8) + "&password="
						+ URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + csrf)
					.getBytes(StandardCharsets.UTF_8));
		this.form = get(this.address);
		assertThat(this.form.select("input[name=files]")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "10485761", "12000000", "25000000" })
	void refuseAFileThatIsTooLargeAtItsFieldAndKeepTheRest(int size) throws Exception {
		var answer = upload("photo.jpg", new byte[size]);
		assertThat(answer.statusCode()).isEqualTo(422);
		var page = Jsoup.parse(answer.body());
		assertThat(page.select("#files-error").text()).contains("File must be 10 MB or smaller");
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#files");
		assertThat(page.select("textarea[name=note]").text()).isEqualTo("Agreed by the board");
		assertThat(page.select("input[name=status][checked]").attr("value")).isEqualTo("IN_PROGRESS");
		nothingIsStored();
	}

	@Test
	void sayWhatToDoWhereTheFileIsTooLargeToRead() throws Exception {
		var answer = upload("film.jpg", new byte[40_000_000]);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("larger than 25 MB",
				"choose a smaller file");
		nothingIsStored();
	}

	@Test
	void refuseWhatIsEmptyDisguisedOrSwells() throws Exception {
		refused("empty.pdf", new byte[0], "Select a file that is not empty");
		refused("photo.png", "MZ no picture".getBytes(StandardCharsets.UTF_8), "do not match its type (.png)");
		refused("tool.exe", "MZ".getBytes(StandardCharsets.UTF_8), "File must be a PDF");
		refused("sheet.xlsx", bomb(), "too large when unzipped");
	}

	@Test
	void keepNoFoldersAndControlCharactersOfAName() throws Exception {
		var answer = upload("..\\..\\etc/pass\u0007wd\u202Etxt.txt", "agreed".getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select file_name from evidence where " + mine()).query(String.class).list())
			.singleElement()
			.asString()
			.matches("[a-z]+\\.txt");
	}

	@Test
	void keepSeveralFilesOfOneUpdateOrNone() throws Exception {
		byte[] text = "agreed".getBytes(StandardCharsets.UTF_8);
		byte[] picture = "MZ no picture".getBytes(StandardCharsets.UTF_8);
		String name = "x".repeat(3_000) + ".txt";
		var answer = send(this.address, "multipart/form-data; boundary=" + BOUNDARY,
				parts(Map.of("minutes.txt", text, "photo.png", picture, "empty.pdf", new byte[0])));
		assertThat(answer.statusCode()).isEqualTo(422);
		var page = Jsoup.parse(answer.body());
		assertThat(page.select(".govuk-error-summary a").eachText()).containsExactlyInAnyOrder(
				"photo.png: File contents do not match its type (.png)", "empty.pdf: Select a file that is not empty");
		assertThat(page.select("fieldset .govuk-error-message").text()).contains("photo.png: ", "empty.pdf: ");
		assertThat(page.select("input[name=kept][checked] + label").eachText()).containsExactly("minutes.txt (1 KB)");
		nothingIsStored();
		assertThat(send(this.address, "multipart/form-data; boundary=" + BOUNDARY,
				parts(Map.of("minutes.txt", text, name, text)))
			.statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select file_name from evidence where " + mine()).query(String.class).list())
			.containsExactlyInAnyOrder("minutes.txt", "x".repeat(193) + "….txt");
	}

	@Test
	void storeNothingOfHalfAnUpload() throws Exception {
		byte[] whole = parts("minutes.txt", "agreed".repeat(2_000).getBytes(StandardCharsets.UTF_8));
		String head = "POST " + this.address + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + this.browser.cookies()
				+ "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + whole.length
				+ "\r\nConnection: close\r\n\r\n";
		try (var line = new Socket("localhost", this.port)) {
			line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			line.getOutputStream().write(whole, 0, whole.length / 2);
			line.getOutputStream().flush();
			line.shutdownOutput();
			line.getInputStream().readAllBytes();
		}
		nothingIsStored();
	}

	private void refused(String name, byte[] content, String why) throws Exception {
		var answer = upload(name, content);
		assertThat(answer.statusCode()).as(name).isEqualTo(422);
		assertThat(Jsoup.parse(answer.body()).select("#files-error").text()).contains(why);
		nothingIsStored();
	}

	private void nothingIsStored() {
		assertThat(this.jdbc.sql("select count(*) from evidence where " + mine()).query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from action_update where " + mine()).query(Long.class).single())
			.isZero();
	}

	private String mine() {
		return "action_id = (select id from action where partnership_id = '" + this.place + "')";
	}

	private HttpResponse<String> upload(String name, byte[] content) throws Exception {
		return send(this.address, "multipart/form-data; boundary=" + BOUNDARY, parts(name, content));
	}

	private byte[] parts(String name, byte[] content) throws IOException {
		return parts(Map.of(name, content));
	}

	private byte[] parts(Map<String, byte[]> files) throws IOException {
		var body = new ByteArrayOutputStream();
		part(body, "_csrf", this.form.select("main input[name=_csrf]").attr("value"));
		part(body, "status", "IN_PROGRESS");
		part(body, "note", "Agreed by the board");
		part(body, "describes", "Minutes");
		for (var file : files.entrySet()) {
			body.write(
					("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.getKey()
							+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
			body.write(file.getValue());
			body.write("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	private static void part(ByteArrayOutputStream body, String name, String value) throws IOException {
		body.write(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] bomb() throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(packed)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int megabyte = 0; megabyte < 120; megabyte++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		return packed.toByteArray();
	}

	private Document get(String path) throws Exception {
		return Jsoup.parse(this.browser.get(path).body());
	}

	private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
		return this.browser.exchange(HttpRequest.newBuilder(this.browser.address(path))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

}
