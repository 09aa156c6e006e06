package org.throughline;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import org.throughline.account.People;

/**
 * A form of a page, filled with plausible values: hidden fields and what is filled stay,
 * empty fields get a text by their kind, of choices the first real one is taken.
 */
final class FilledForm {

	private static final String BOUNDARY = "----form";

	private static final Map<String, String> DATE = Map.of("day", "1", "month", "4", "year", "2026");

	private final String address;

	private final boolean multipart;

	private final List<Map.Entry<String, String>> fields = new ArrayList<>();

	private final List<Map.Entry<String, byte[]>> files = new ArrayList<>();

	private FilledForm(Element form, String path) {
		this.address = form.attr("action").isEmpty() ? path : form.attr("action");
		this.multipart = form.attr("enctype").equals("multipart/form-data");
	}

	private FilledForm(String address) {
		this.address = address;
		this.multipart = false;
	}

	/** Fills the form of the page that is sent to the path; empty if there is none. */
	static Optional<FilledForm> filled(String page, String path) {
		return find(page, path).map((element) -> {
			var form = new FilledForm(element, path);
			form.fill(element);
			return form;
		});
	}

	private void fill(Element form) {
		var answered = new HashSet<String>();
		form.select("input[name], textarea[name], select[name]").forEach((field) -> fill(field, form, answered));
		var button = form.selectFirst("button[name]");
		if (button != null) {
			put(button.attr("name"), button.val());
		}
	}

	/** Returns the form of the page as it is shown, with nothing filled in. */
	static Optional<FilledForm> unchanged(String page, String path) {
		return find(page, path).map((element) -> {
			var form = new FilledForm(element, path);
			((FormElement) element).formData()
				.forEach((field) -> form.fields.add(Map.entry(field.key(), field.value())));
			return form;
		});
	}

	/** Returns a form without fields, for an address without a page of its own. */
	static FilledForm withoutPage(String anyPage, String address) {
		var form = new FilledForm(address);
		var page = Jsoup.parse(anyPage);
		form.put("_csrf", Objects.requireNonNull(page.selectFirst("input[name=_csrf]"), page::text).val());
		return form;
	}

	private static Optional<Element> find(String page, String path) {
		return Jsoup.parse(page)
			.select("form[method=post]")
			.stream()
			.filter((form) -> form.attr("action").replaceAll("\\?.*", "").equals(path)
					|| form.attr("action").isEmpty() && form.closest("main") != null)
			.findFirst();
	}

	String address() {
		return this.address;
	}

	void put(String name, String value) {
		this.fields.removeIf((field) -> field.getKey().equals(name));
		this.fields.add(Map.entry(name, value));
	}

	/** Chooses a file for the field of this name. */
	void attach(String name, String fileName, byte[] content) {
		this.fields.removeIf((field) -> field.getKey().equals(name));
		this.files.add(Map.entry(name + "\"; filename=\"" + fileName, content));
	}

	/** Whether the form comes from a page, so that a second send is known. */
	boolean isSealed() {
		return this.fields.stream().anyMatch((field) -> field.getKey().equals("_seal"));
	}

	String mediaType() {
		return this.multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
	}

	byte[] body() {
		if (!this.multipart) {
			return this.fields.stream()
				.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
				.collect(Collectors.joining("&"))
				.getBytes(StandardCharsets.US_ASCII);
		}
		var body = new ByteArrayOutputStream();
		this.fields.forEach((field) -> part(body, field.getKey(), field.getValue().getBytes(StandardCharsets.UTF_8)));
		this.files.forEach((file) -> part(body, file.getKey(), file.getValue()));
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	private static void part(ByteArrayOutputStream body, String name, byte[] content) {
		body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
	}

	private void fill(Element field, Element form, Set<String> answered) {
		String name = field.attr("name");
		switch (field.tagName().equals("input") ? field.attr("type") : field.tagName()) {
			case "hidden" -> this.fields.add(Map.entry(name, field.val()));
			case "radio", "checkbox" -> {
				boolean anyChecked = form.select("input[checked]")
					.stream()
					.anyMatch((other) -> other.attr("name").equals(name));
				if (anyChecked ? field.hasAttr("checked") : answered.add(name)) {
					this.fields.add(Map.entry(name, field.val()));
				}
			}
			case "select" -> field.select("option")
				.stream()
				.filter((option) -> option.hasAttr("selected") && !option.val().isEmpty())
				.findFirst()
				.or(() -> field.select("option").stream().filter((option) -> !option.val().isEmpty()).findFirst())
				.ifPresent((option) -> this.fields.add(Map.entry(name, option.val())));
			case "file" -> {
			}
			case "textarea" ->
				this.fields.add(Map.entry(name, field.val().isEmpty() ? "Words." : field.val() + " More."));
			default -> this.fields.add(Map.entry(name, field.val().isEmpty() ? text(field) : field.val()));
		}
	}

	private static String text(Element field) {
		String name = field.attr("name").replaceAll(".*\\.", "");
		if (DATE.containsKey(name)) {
			return DATE.get(name);
		}
		if (field.attr("inputmode").equals("numeric") || field.attr("inputmode").equals("decimal")) {
			return "3";
		}
		String kind = (name + " " + field.attr("type") + " " + field.attr("autocomplete")).toLowerCase();
		if (kind.contains("email")) {
			return "somebody.new@example.org";
		}
		if (kind.contains("currentpassword") || kind.contains("current-password")) {
			return People.PASSWORD;
		}
		if (kind.contains("password")) {
			return "another long password of mine";
		}
		if (kind.contains("url") || kind.contains("link") || kind.contains("webaddress")) {
			return "https://example.org/";
		}
		if (kind.contains("slug")) {
			return "sent-twice";
		}
		if (kind.contains("year")) {
			return "2026/27";
		}
		return "Sent twice";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
