package dev.vitrine.validation;

import dev.vitrine.problem.Suggestion;
import java.util.Currency;
import java.util.List;

/** Currencies as people name them. */
public final class CurrencyText {
    /** Those that prices of models are published in. */
    private static final List<String> COMMON = List.of(
            "AUD,BRL,CAD,CHF,CNY,CZK,DKK,EUR,GBP,HKD,ILS,INR,JPY,KRW,MXN,NOK,NZD,PLN,SEK,SGD,TRY,TWD,UAH,USD,ZAR"
                    .split(",", -1));

    private CurrencyText() {}

    /** Whether it is the code of money: ISO 4217 also has codes for gold, for tests and for no currency at all. */
    public static boolean isCode(String text) {
        try {
            return Currency.getInstance(text).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The edit that makes the code of a currency of three letters that are not one. */
    public static String hint(String text) {
        return Synonyms.values("currency", text).stream()
                .findFirst()
                .map(code -> "write " + code)
                .or(() -> COMMON.stream()
                        .filter(code -> text.length() > 2 && code.startsWith(text.substring(0, 2)))
                        .findFirst()
                        .map(Suggestion::question))
                .or(() -> Suggestion.hint(text, COMMON))
                .orElse("write its code, such as USD, EUR or CNY");
    }
}
