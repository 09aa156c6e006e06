package org.throughline.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.platform.security.CurrentUser;

/**
 * Limits what readers who are not signed in ask of the application from one network in a
 * minute ({@code throughline.reader-limit}; 0 for no limit). Pages that are kept do not
 * come here, so readers behind the proxy of a council are not hindered. This machine has
 * no limit. Each copy of the application counts for itself.
 */
@Configuration(proxyBeanMethods = false)
class ReaderLimit implements HandlerInterceptor, WebMvcConfigurer {

	/** A costly page counts as so many others. */
	static final int COSTLY = 5;

	private static final Logger logger = LoggerFactory.getLogger(ReaderLimit.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final int MOST_NETWORKS = 100_000;

	private static final Pattern THIS_MACHINE = Pattern.compile("127\\..*|[0:]*:0*1");

	private final int limit;

	private final AtomicBoolean logged = new AtomicBoolean();

	private final PlainPage page = new PlainPage("too-many-requests");

	private final Cache<String, Bucket> counts = Caffeine.newBuilder()
		.maximumSize(MOST_NETWORKS)
		.expireAfterAccess(PERIOD)
		.build();

	ReaderLimit(@Value("${throughline.reader-limit}") int limit) {
		this.limit = limit;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		if (this.limit > 0) {
			registry.addInterceptor(this);
		}
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		String address = request.getRemoteAddr();
		if (!(handler instanceof HandlerMethod method) || CurrentUser.signedIn().isPresent()
				|| THIS_MACHINE.matcher(address).matches()) {
			return true;
		}
		var count = this.counts.get(ClientNetwork.of(address), (network) -> full())
			.tryConsumeAndReturnRemaining(
					PageRendering.isMarked(method, CostlyPage.class) ? Math.min(COSTLY, this.limit) : 1);
		if (count.isConsumed()) {
			return true;
		}
		if (!this.logged.getAndSet(true)) {
			logger.warn("Readers at {} ask for more than {} pages a minute (throughline.reader-limit). If this is the "
					+ "proxy, let it send X-Forwarded-For. This is said once", address, this.limit);
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER,
				Long.toString(Duration.ofNanos(count.getNanosToWaitForRefill()).toSeconds() + 1));
		this.page.write(response);
		return false;
	}

	private Bucket full() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.limit).refillGreedy(this.limit, PERIOD))
			.build();
	}

}
