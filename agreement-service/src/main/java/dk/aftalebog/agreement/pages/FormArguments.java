package dk.aftalebog.agreement.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.access.UnsentForm;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands a page its form: empty, as it was sent, or as it was kept over a log-in. */
@Configuration(proxyBeanMethods = false)
class FormArguments implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Forms());
	}

	private static final class Forms implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Form.class;
		}

		@Override
		public Form resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
				NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
			HttpServletRequest sent = (HttpServletRequest) request.getNativeRequest();
			Locale locale = RequestContextUtils.getLocale(sent);
			if (HttpMethod.POST.matches(sent.getMethod())) {
				MultipartHttpServletRequest parts = request.getNativeRequest(MultipartHttpServletRequest.class);
				MultiValueMap<String, String> fields = fields(sent.getParameterMap());
				return (parts != null) ? Form.sent(fields, parts.getFileMap(), locale) : Form.sent(fields, locale);
			}
			return UnsentForm.take(sent)
				.map((kept) -> Form.kept(fields(kept), locale))
				.orElseGet(() -> Form.empty(locale));
		}

		private static MultiValueMap<String, String> fields(Map<String, String[]> parameters) {
			MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
			parameters.forEach((name, values) -> fields.addAll(name, List.of(values)));
			return fields;
		}

	}

}
