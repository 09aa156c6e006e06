package org.throughline.transfer.sample;

import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Loads the sample before the first page is served, and logs the address of Throughline
 * and how to sign in once it is ready.
 */
class SampleStart implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

	private final Runnable load;

	private volatile boolean running;

	SampleStart(Runnable load) {
		this.load = load;
	}

	@Override
	public void start() {
		this.load.run();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts in one of the last phases. */
	@Override
	public int getPhase() {
		return 0;
	}

	@EventListener
	void announce(ApplicationReadyEvent ready) {
		announce(ready.getApplicationContext().getEnvironment());
	}

	void announce(Environment environment) {
		String address = "http://localhost:" + environment.getProperty("local.server.port", "8080")
				+ environment.getProperty("server.servlet.context-path", "");
		LOG.info("""


				  Throughline is at {}

				  Sign in at {}/sign-in with one of the sample accounts;
				  the password of each is {}

				{}
				""", address, address, SampleAccount.PASSWORD, accounts());
	}

	private static String accounts() {
		return SampleAccount.ALL.stream()
			.map((account) -> "    %-42s %s".formatted(account.email(), account.displayName()))
			.collect(Collectors.joining("\n"));
	}

}
