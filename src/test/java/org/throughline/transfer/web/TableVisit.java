package org.throughline.transfer.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The business manager of the sample bringing in a table of actions.
 */
class TableVisit {

	static final String IMPORT = "/manage/oxfordshire/import/actions";

	private final MockMvcTester mvc;

	private final SamplePeople people;

	private final String address;

	TableVisit(MockMvcTester mvc, SamplePeople people) {
		this(mvc, people, IMPORT);
	}

	/** Bringing in another table. */
	TableVisit(MockMvcTester mvc, SamplePeople people, String address) {
		this.mvc = mvc;
		this.people = people;
		this.address = address;
	}

	/** Uploads a file; the address of its preview. */
	String upload(String name, byte[] file) {
		return send(name, file).replace("/columns", "");
	}

	/** Uploads a file; the address of the page that follows. */
	String send(String name, byte[] file) {
		var result = this.mvc.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, this.address)
			.file(new MockMultipartFile("file", name, "application/octet-stream", file))
			.with(csrf())
			.with(manager()));
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	/** Uploads a CSV file and takes its columns as guessed. */
	String bringIn(String csv) {
		String upload = upload("plan.csv", csv.getBytes(StandardCharsets.UTF_8));
		assertThat(choose(upload)).hasStatus3xxRedirection();
		return upload;
	}

	/** Sends the columns as guessed, with words for all rows: column, words. */
	MvcTestResult choose(String upload, String... same) {
		var columns = page(upload + "/columns");
		var request = this.mvc.post().uri(upload + "/columns").with(csrf()).with(manager());
		columns.select("form[action$=/columns] select")
			.forEach((select) -> request.param(select.attr("name"), select.select("option[selected]").attr("value")));
		for (int at = 0; at < same.length; at += 2) {
			String label = same[at].equals("source") ? "recommendation from" : same[at];
			String field = columns.select("label:contains(Default " + label + ")").attr("for");
			request.param(columns.select("[id=" + field + "]").attr("name"), same[at + 1]);
		}
		return request.exchange();
	}

	MvcTestResult post(String address, String... values) {
		var request = this.mvc.post().uri(address).with(csrf()).with(manager());
		for (int at = 0; at < values.length; at += 2) {
			request.param(values[at], values[at + 1]);
		}
		return request.exchange();
	}

	Document page(String address) {
		var result = this.mvc.get().uri(address).with(manager()).exchange();
		assertThat(result).hasStatusOk();
		var page = html(result);
		assertThat(HtmlValidator.complaints(page.outerHtml())).isEmpty();
		return page;
	}

	byte[] body(String address) {
		return this.mvc.get().uri(address).with(manager()).exchange().getResponse().getContentAsByteArray();
	}

	List<String> chips(String upload) {
		return page(upload).select(".app-chips a").eachText();
	}

	RequestPostProcessor manager() {
		return this.people.as("business.manager");
	}

	static Document html(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
