package org.throughline.measure.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Somebody at the pages of figures, money and training.
 */
record MeasureVisit(MockMvcTester mvc, SignedInUser person) {

	MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(user(this.person)).with(csrf());
		if (address.endsWith("/new")) {
			request = request.param("version", "0");
		}
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	MvcTestResult post(String address, List<String> fields) {
		return post(address, fields.toArray(String[]::new));
	}

	/** Returns the names and values a browser would send of the page's main form. */
	static List<String> formOf(Document page) {
		var fields = new ArrayList<String>();
		for (var field : page.select("main form[method=post]").subList(0, 1).get(0).select("[name]")) {
			boolean off = field.hasAttr("type") && List.of("radio", "checkbox").contains(field.attr("type"))
					&& !field.hasAttr("checked");
			if (!off && !field.is("button") && !field.attr("name").equals("_csrf")) {
				var chosen = field.select("option[selected]").first();
				fields.add(field.attr("name"));
				fields.add(field.is("select") ? ((chosen != null) ? chosen.val() : "") : field.val());
			}
		}
		return fields;
	}

	/** Returns the form with other values. */
	static List<String> with(List<String> form, String... fields) {
		var changed = new ArrayList<>(form);
		for (int at = 0; at < fields.length; at += 2) {
			int known = changed.indexOf(fields[at]);
			if (known >= 0) {
				changed.set(known + 1, fields[at + 1]);
			}
			else {
				changed.addAll(List.of(fields[at], fields[at + 1]));
			}
		}
		return changed;
	}

	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.person)).exchange();
	}

	Document page(String address) throws Exception {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		var page = html(answer);
		assertThat(HtmlValidator.complaints(page.outerHtml())).as(address).isEmpty();
		return page;
	}

	static Document html(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	static String address(MvcTestResult answer) {
		assertThat(answer).hasStatus3xxRedirection();
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

}
