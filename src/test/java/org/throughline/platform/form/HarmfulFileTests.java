package org.throughline.platform.form;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.file.VirusScanner;

import static org.assertj.core.api.Assertions.assertThat;

/** Files are scanned by a small server with the protocol of ClamAV's daemon. */
class HarmfulFileTests {

	/** The test file of the European Institute for Computer Antivirus Research. */
	private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	@Test
	void harmfulFileIsRefusedAtItsField() throws Exception {
		var errors = send(EICAR, true);
		assertThat(errors.getFieldErrors("file")).singleElement().satisfies((error) -> {
			assertThat(error.getCode()).isEqualTo("sentFile.HARMFUL");
			assertThat(error.getArguments()).containsExactly("notes.txt");
		});
		assertThat(FormSubmission.fileRefused(errors)).isTrue();
	}

	@Test
	void otherFilesAreAccepted() throws Exception {
		assertThat(send("Minutes", true).hasErrors()).isFalse();
	}

	@Test
	void filesAreRefusedWhileNobodyLooksAtThemUnlessThatIsAllowed() throws Exception {
		assertThat(bind("Minutes", nobody(true)).getFieldErrors("file")).singleElement()
			.satisfies((error) -> assertThat(error.getCode()).isEqualTo("sentFile.UNKNOWN"));
		assertThat(bind("Minutes", nobody(false)).hasErrors()).isFalse();
	}

	private static VirusScanner nobody(boolean required) throws IOException {
		try (var closed = new ServerSocket(0)) {
			return new VirusScanner("localhost", closed.getLocalPort(), required);
		}
	}

	private static BindingResult send(String content, boolean required) throws Exception {
		try (var daemon = new ServerSocket(0)) {
			var answer = CompletableFuture.runAsync(() -> answer(daemon));
			var errors = bind(content, new VirusScanner("localhost", daemon.getLocalPort(), required));
			answer.join();
			return errors;
		}
	}

	private static BindingResult bind(String content, VirusScanner scanner) {
		var request = new MockMultipartHttpServletRequest();
		request.addFile(new MockMultipartFile("file", "notes.txt", null, content.getBytes(StandardCharsets.US_ASCII)));
		var binder = new FormBinder(null, "sent", scanner);
		binder.setTargetType(ResolvableType.forClass(Sent.class));
		binder.construct(request);
		binder.bind(request);
		return binder.getBindingResult();
	}

	private static void answer(ServerSocket daemon) {
		try (var client = daemon.accept(); var in = new DataInputStream(client.getInputStream())) {
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			var sent = new StringBuilder();
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				sent.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
			}
			boolean harmful = sent.toString().equals(EICAR);
			client.getOutputStream()
				.write(("stream: " + (harmful ? "Eicar-Signature FOUND" : "OK") + '\0')
					.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Sent(@Nullable MultipartFile file) {

	}

}
