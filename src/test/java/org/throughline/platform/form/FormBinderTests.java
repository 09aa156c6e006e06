package org.throughline.platform.form;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.file.VirusScanner;
import org.throughline.platform.govuk.DateParts;

import static org.assertj.core.api.Assertions.assertThat;

class FormBinderTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void textsAreTrimmedAndLineEndsUnified() {
		this.request.addParameter("title", "  First\r\nsecond\u0000 ");
		assertThat(bind().title()).isEqualTo("First\nsecond");
	}

	@Test
	void passwordsStayAsTyped() {
		this.request.addParameter("newPassword", " two spaces ");
		assertThat(bind().newPassword()).isEqualTo(" two spaces ");
	}

	@Test
	void missingFieldsAreEmpty() {
		assertThat(bind()).isEqualTo(new Sample("", "", List.of(), DateParts.EMPTY, List.of()));
	}

	@Test
	void linkFillsInOnlyFieldsThatItMay() {
		this.request.setMethod("GET");
		this.request.addParameter("note", "Approved");
		this.request.addParameter("from.day", "3");
		this.request.addParameter("links.register", "1");
		this.request.addParameter("links.owner", "somebody");
		assertThat(linked()).isEqualTo(new LinkedForm("", DateParts.EMPTY, new Links("1", "")));
		this.request.setMethod("POST");
		assertThat(linked())
			.isEqualTo(new LinkedForm("Approved", new DateParts("3", "", ""), new Links("1", "somebody")));
	}

	@Test
	void listsKeepTheirOrderAndTheirEmptyTexts() {
		this.request.addParameter("themes", " b ", "", "a");
		assertThat(bind().themes()).containsExactly("b", "", "a");
	}

	@Test
	void datesAndRowsAreBoundFromTheirParts() {
		this.request.addParameter("from.day", " 3 ");
		this.request.addParameter("from.year", "2027");
		this.request.addParameter("rows[0].label", " one ");
		this.request.addParameter("rows[1].note", "two");
		assertThat(bind().from()).isEqualTo(new DateParts("3", "", "2027"));
		assertThat(bind().rows()).containsExactly(new Row("one", ""), new Row("", "two"));
	}

	@Test
	void uploadedFilesAreBoundAsList() {
		var upload = new MockMultipartHttpServletRequest();
		upload.addFile(new MockMultipartFile("files", "a.pdf", null, new byte[] { 1 }));
		var binder = binder("upload");
		binder.setTargetType(ResolvableType.forClass(Upload.class));
		binder.construct(upload);
		assertThat(binder.getTarget())
			.satisfies((target) -> assertThat(((Upload) Objects.requireNonNull(target)).files()).hasSize(1));
	}

	@Test
	void choicesAndBoxesOfNestedRecordsAreBound() {
		this.request.addParameter("choice.unit", "DAYS");
		this.request.addParameter("choice.ticked", "true");
		assertThat(choice()).isEqualTo(new Choice(ChronoUnit.DAYS, true));
	}

	@Test
	void unknownChoiceIsNullAndBoxNotTickedIsFalse() {
		this.request.addParameter("choice", "of nothing");
		this.request.addParameter("choice.unit", "SONGS");
		assertThat(choice()).isEqualTo(new Choice(null, false));
	}

	@Test
	void headersAreNotBound() {
		this.request.addHeader("title", "from a header");
		assertThat(bind().title()).isEmpty();
	}

	private Sample bind() {
		var binder = binder("sample");
		binder.setTargetType(ResolvableType.forClass(Sample.class));
		binder.construct(this.request);
		return (Sample) Objects.requireNonNull(binder.getTarget());
	}

	private LinkedForm linked() {
		var binder = binder("linkedForm");
		binder.setTargetType(ResolvableType.forClass(LinkedForm.class));
		binder.construct(this.request);
		return (LinkedForm) Objects.requireNonNull(binder.getTarget());
	}

	private Choice choice() {
		var binder = binder("choosing");
		binder.setTargetType(ResolvableType.forClass(Choosing.class));
		binder.construct(this.request);
		assertThat(binder.getBindingResult().hasErrors()).isFalse();
		return ((Choosing) Objects.requireNonNull(binder.getTarget())).choice();
	}

	private static FormBinder binder(String name) {
		return new FormBinder(null, name, new VirusScanner("", 0, true));
	}

	record Choosing(Choice choice) {

	}

	record Choice(@Nullable ChronoUnit unit, boolean ticked) {

	}

	record Sample(String title, String newPassword, List<String> themes, DateParts from, List<Row> rows) {

	}

	@FilledByLink("links.register")
	record LinkedForm(String note, DateParts from, Links links) {

	}

	record Links(String register, String owner) {

	}

	record Upload(List<MultipartFile> files) {

	}

	record Row(String label, String note) {

	}

}
