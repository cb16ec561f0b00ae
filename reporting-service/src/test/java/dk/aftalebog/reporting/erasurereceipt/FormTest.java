package dk.aftalebog.reporting.erasurereceipt;

import dk.aftalebog.reporting.erasurereceipt.ErasureReceipt.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

	@ParameterizedTest
	@CsvSource({ "/api/agreements/x, JSON", "/agreements/x, PAGE", "/agreements/x/paper.pdf, PAPER",
			"/api/agreements/x/paper.docx, PAPER", "/api/agreements/x/evidence.zip, FILE",
			"/api/agreements/x/years/2022.xlsx, FILE", "/api/agreements/x.y/current, JSON" })
	void an_address_tells_what_a_name_went_out_in(String address, Form form) {
		assertThat(Form.of(address)).isEqualTo(form);
	}

}
