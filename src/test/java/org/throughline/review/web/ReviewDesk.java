package org.throughline.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A business manager who opens pages, fills in their forms and submits them.
 */
class ReviewDesk {

	private final MockMvcTester mvc;

	private final SignedInUser manager;

	ReviewDesk(MockMvcTester mvc, SignedInUser manager) {
		this.mvc = mvc;
		this.manager = manager;
	}

	/** Opens a page. */
	Document open(String address) {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	/** Requests a page. */
	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.manager)).exchange();
	}

	/** Submits the form of a page with changed fields. */
	MvcTestResult send(Document page, String... changed) {
		var form = (FormElement) page.expectFirst("form#edit");
		var fields = new HashMap<String, List<String>>();
		form.formData()
			.stream()
			.filter((field) -> !field.key().equals("_csrf"))
			.forEach((field) -> fields.merge(field.key(), List.of(field.value()),
					(one, more) -> java.util.stream.Stream.concat(one.stream(), more.stream()).toList()));
		for (int at = 0; at < changed.length; at += 2) {
			fields.put(changed[at], List.of(changed[at + 1]));
		}
		return post(form.attr("action"), fields);
	}

	/** Posts fields to an address. */
	MvcTestResult post(String address, String... fields) {
		var sent = new HashMap<String, List<String>>();
		for (int at = 0; at < fields.length; at += 2) {
			sent.put(fields[at], List.of(fields[at + 1]));
		}
		return post(address, sent);
	}

	private MvcTestResult post(String address, Map<String, List<String>> fields) {
		var request = this.mvc.post().uri(address).with(user(this.manager)).with(csrf());
		fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		return request.exchange();
	}

	/** Opens a form, fills it in and submits it. Returns the address it redirects to. */
	String fill(String address, String... fields) {
		var answer = send(open(address), fields);
		assertThat(answer).as(() -> address + ": " + html(answer).select(".govuk-error-summary").text())
			.hasStatus3xxRedirection();
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	/** Adds a review and returns the address of its page. */
	String review(String place, String type, String... fields) {
		var all = new java.util.ArrayList<>(List.of("type", type));
		all.addAll(List.of(fields));
		return fill("/manage/" + place + "/reviews/new", all.toArray(String[]::new));
	}

	static Document html(MvcTestResult answer) {
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
