package org.throughline.partnership.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The cover of a partnership's reports. */
@AccountTest
class CoverPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private PartnershipService partnerships;

	private SignedInUser manager;

	private String partnership;

	private String address;

	@BeforeEach
	void manager() {
		this.partnership = this.people.partnership();
		this.manager = this.people.managerOf(this.partnership);
		this.address = "/manage/" + this.partnership + "/cover";
	}

	@Test
	void managerSavesAndRemovesALogo() throws Exception {
		assertThat(save(png(), "County partnership", "#0B3C49")).hasStatus3xxRedirection();
		var cover = this.partnerships.cover(this.partnerships.require(this.partnership).id());
		assertThat(cover.colour()).isEqualTo("#0b3c49");
		assertThat(get(this.address).getResponse().getContentAsString()).contains("Current logo");
		assertThat(get(this.address + "/logo")).hasStatusOk().headers().hasValue("Content-Type", "image/png");

		assertThat(save(new byte[0], "Another description", "")).hasStatus3xxRedirection();
		var kept = this.partnerships.cover(this.partnerships.require(this.partnership).id());
		assertThat(kept.logo()).isEqualTo(cover.logo());
		assertThat(kept.logoDescription()).isEqualTo("Another description");
		assertThat(get("/manage/" + this.partnership + "/names/history").getResponse().getContentAsString())
			.containsIgnoringCase("description of the logo");

		assertThat(this.mvc.post()
			.uri(this.address)
			.param("version", version())
			.param("removeLogo", "true")
			.with(user(this.manager))
			.with(csrf())
			.exchange()).hasStatus3xxRedirection();
		assertThat(get(this.address + "/logo")).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "png, '', '', logoDescription, Describe the logo",
			"none, Council, '', logo, 'Select the logo, or clear its description'",
			"png, Council, #7fd1c7, colour, Choose a darker colour. White text on it has a contrast of 1.7 to 1; it needs 4.5 to 1",
			"png, Council, blue, colour, 'Enter # and six digits or letters from a to f, for example #0b3c49'",
			"script, Council, '', logo, Save the picture as PNG and choose that file. It has more than shapes and words: script",
			"text, Council, '', logo, 'Select a PNG, JPEG or SVG file'",
			"large, Council, '', logo, Select a file of at most 2 MB" })
	void othersAreRefusedAtTheirField(String file, String description, String colour, String field, String message)
			throws Exception {
		byte[] content = switch (file) {
			case "png" -> png();
			case "script" ->
				"<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>".getBytes(StandardCharsets.UTF_8);
			case "none" -> new byte[0];
			case "large" -> new byte[3 * 1024 * 1024];
			default -> "Not a picture".getBytes(StandardCharsets.UTF_8);
		};
		var refused = save(content, description, colour);
		assertThat(refused).hasStatus(422);
		String html = refused.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		assertThat(Jsoup.parse(html).select("#" + field + "-error").text()).endsWith(message);
	}

	private MvcTestResult save(byte[] logo, String description, String colour) {
		return this.mvc.post()
			.uri(this.address)
			.multipart()
			.file(new MockMultipartFile("logo", "logo.png", null, logo))
			.param("version", version())
			.param("logoDescription", description)
			.param("colour", colour)
			.with(user(this.manager))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(String page) {
		return this.mvc.get().uri(page).with(user(this.manager)).exchange();
	}

	private String version() {
		return String.valueOf(this.partnerships.version(this.partnerships.require(this.partnership).id()));
	}

	private static byte[] png() throws Exception {
		var file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", file);
		return file.toByteArray();
	}

}
