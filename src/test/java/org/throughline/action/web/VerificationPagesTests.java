package org.throughline.action.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockMultipartFile;

import org.throughline.account.NewGrant;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The queue of actions that wait for verification, and the evidence beside the decision.
 */
class VerificationPagesTests extends ActionPagesTest {

	private static final LocalDate DAY = LocalDate.of(2099, 1, 31);

	private String queue = "";

	private String withPhoto = "";

	private String withText = "";

	private String without = "";

	@BeforeEach
	void threeReportedActions() throws IOException {
		this.queue = manage("/actions/verify");
		this.withPhoto = action(this.police, "Put up the poster", DAY);
		this.withText = action(this.police, "Write the guidance", DAY);
		this.without = action(this.health, "Ask the families", DAY);
		send(this.withPhoto, new MockMultipartFile("files", "poster.png", "image/png", png()));
		send(this.withText, new MockMultipartFile("files", "minutes.txt", "text/plain",
				"agreed <script>".getBytes(StandardCharsets.UTF_8)));
		post(this.nurse, "/my/actions/" + this.without, "status", "REPORTED_COMPLETE", "note", "All were asked");
	}

	@Test
	void showsTheLongestWaitFirstWithEvidence() throws Exception {
		var page = valid(get(this.manager, this.queue));
		assertThat(page.select(".app-worklist__words > a").eachText()).containsExactly("Put up the poster",
				"Write the guidance", "Ask the families");
		assertThat(page.select("main").text()).contains("poster.png", "minutes.txt", "All were asked",
				"No evidence: enter what you have seen in the note");
		assertThat(page.select("img").eachAttr("src"))
			.containsExactly(manage("/actions/" + this.withPhoto + "/evidence/1/picture"));
		assertThat(get(this.officer, this.queue)).hasStatus(404);
	}

	@Test
	void showsPicturesAndNothingElseOnThePage() throws Exception {
		String base = manage("/actions/" + this.withPhoto);
		var page = valid(get(this.manager, base + "/verify"));
		assertThat(page.select(".app-verify__seen").text()).contains("Action and success measure", "Put up the poster",
				"(poster.png, 1 KB)");
		var picture = get(this.manager, page.select(".app-verify__seen img").attr("src"));
		assertThat(picture).hasStatusOk()
			.hasContentType("image/png")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
			.hasHeader("Cache-Control", "no-store, private");
		assertThat(picture.getResponse().getHeader("Content-Disposition")).startsWith("inline");
		assertThat(get(this.officer, base + "/evidence/1/picture")).hasStatus(404);
		String text = manage("/actions/" + this.withText);
		assertThat(get(this.manager, text + "/evidence/1/picture")).hasStatus(404);
		assertThat(valid(get(this.manager, text + "/verify")).select("img")).isEmpty();
	}

	@Test
	void showsTheFirstPageOfAPdf() throws Exception {
		String action = action(this.police, "Write the plan", DAY);
		send(action, new MockMultipartFile("files", "plan.PDF", "application/pdf", pdf()));
		var image = valid(get(this.manager, manage("/actions/" + action + "/verify"))).select(".app-verify__seen img");
		assertThat(image.attr("alt")).isEqualTo("First page: What the board agreed");
		var picture = get(this.manager, image.attr("src"));
		assertThat(picture).hasStatusOk()
			.hasContentType("image/png")
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		assertThat(ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray())).getHeight())
			.isEqualTo(1_000);
		assertThat(get(this.officer, image.attr("src"))).hasStatus(404);
	}

	@Test
	void leadsToTheNextAction() {
		String first = manage("/actions/" + this.withPhoto + "/verify");
		assertThat(post(this.manager, first, "verdict.status", "RETURNED", "press", "next")).hasStatus(422)
			.bodyText()
			.contains("Enter what is missing");
		assertThat(post(this.manager, first, "verdict.status", "VERIFIED_COMPLETE", "press", "next"))
			.hasRedirectedUrl(manage("/actions/" + this.withText + "/verify"));
		assertThat(post(this.manager, manage("/actions/" + this.withText + "/verify"), "verdict.status", "RETURNED",
				"note", "Not signed", "press", "next"))
			.hasRedirectedUrl(manage("/actions/" + this.without + "/verify"));
		assertThat(post(this.manager, manage("/actions/" + this.without + "/verify"), "verdict.status",
				"VERIFIED_COMPLETE", "note", "Seen", "press", "next"))
			.hasRedirectedUrl(this.queue);
	}

	@Test
	void decidesOnSeveralWithOneNoteOrOnNone() throws Exception {
		assertThat(post(this.manager, this.queue, "status", "VERIFIED_COMPLETE", "note", "Seen on a visit"))
			.hasStatus(422)
			.bodyText()
			.contains("Select at least one action");
		var unsaid = post(this.manager, this.queue, "actions", this.withPhoto, "note", "Seen");
		assertThat(unsaid).hasStatus(422).bodyText().contains("Select your decision");
		assertThat(page(unsaid).select("input[name=actions][checked]").attr("value")).isEqualTo(this.withPhoto);
		assertThat(post(this.manager, this.queue, "actions", this.withPhoto, "status", "RETURNED")).hasStatus(422)
			.bodyText()
			.contains("Enter what you have seen, or what is missing");
		assertThat(post(this.officer, this.queue, "actions", this.withPhoto, "status", "RETURNED", "note", "Mine"))
			.hasStatus(404);
		assertThat(post(this.manager, this.queue, "actions", this.without, "actions", this.withPhoto, "status",
				"RETURNED", "note", "Send the minutes too"))
			.hasRedirectedUrl(this.queue);
		assertThat(valid(get(this.manager, this.queue)).select(".app-worklist__row")).hasSize(1);
		assertThat(page(get(this.nurse, "/my/actions/" + this.without)).select(".app-history").text())
			.contains("Returned 2 March 2026", "Send the minutes too");
		var late = post(this.manager, this.queue, "all", "true", "shown", this.withText, "shown", this.without,
				"status", "VERIFIED_COMPLETE", "note", "Seen");
		assertThat(late).hasStatus(422).bodyText().contains(this.without + ": ", "No decisions were saved");
		assertThat(valid(get(this.manager, this.queue)).select(".app-worklist__row")).hasSize(1);
		assertThat(post(this.manager, this.queue, "all", "true", "shown", this.withText, "status", "VERIFIED_COMPLETE",
				"note", "Seen"))
			.hasRedirectedUrl(this.queue);
		assertThat(valid(get(this.manager, this.queue)).select("main").text()).contains("No actions are waiting");
	}

	@Test
	void keepsThePageAndWhatWasTickedAfterAnError() throws Exception {
		for (int count = 0; count < 24; count++) {
			String more = action(this.health, "Action " + count, DAY);
			post(this.nurse, "/my/actions/" + more, "status", "REPORTED_COMPLETE", "note", "Done");
		}
		var second = valid(get(this.manager, this.queue + "?page=2"));
		var shown = second.select("input[name=actions]").eachAttr("value");
		assertThat(shown).hasSize(2);
		String action = second.select("main form").attr("action");
		var again = page(post(this.manager, action, "all", "true", "shown", shown.get(0), "shown", shown.get(1),
				"status", "VERIFIED_COMPLETE"));
		assertThat(again.select("input[name=actions][checked]").eachAttr("value")).isEqualTo(shown);
		assertThat(again.select("input[name=all][checked]")).isEmpty();
		var beyond = post(this.manager, this.queue + "?page=3", "actions", shown.get(0), "note", "Seen on a visit");
		assertThat(beyond).hasStatus(422).bodyText().contains("Seen on a visit");
	}

	@Test
	void offersNoDecisionOnTheReportOfOnesOwnOrganisation() throws Exception {
		var own = this.people.someone(new NewGrant(Role.BUSINESS_MANAGER, this.place, this.police));
		var page = valid(get(own, this.queue));
		assertThat(page.select("input[name=actions]").eachAttr("value")).containsExactly(this.without);
		assertThat(page.select("main").text()).contains("Your organisation reported this action complete");
		assertThat(post(own, this.queue, "actions", this.withText, "status", "VERIFIED_COMPLETE", "note", "Seen"))
			.hasStatus(422);
		assertThat(post(own, manage("/actions/" + this.without + "/verify"), "verdict.status", "VERIFIED_COMPLETE",
				"note", "Seen", "press", "next"))
			.hasRedirectedUrl(this.queue);
	}

	private static byte[] png() throws IOException {
		var file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
		return file.toByteArray();
	}

	private static byte[] pdf() throws IOException {
		var file = new ByteArrayOutputStream();
		try (var document = new PDDocument()) {
			document.addPage(new PDPage(PDRectangle.A4));
			document.save(file);
		}
		return file.toByteArray();
	}

	private void send(String reference, MockMultipartFile file) {
		assertThat(this.mvc.post()
			.uri("/my/actions/" + reference)
			.multipart()
			.file(file)
			.param("status", "REPORTED_COMPLETE")
			.param("note", "Agreed by the board")
			.param("describes", "What the board agreed")
			.with(user(this.officer))
			.with(csrf())).hasRedirectedUrl("/my");
	}

}
