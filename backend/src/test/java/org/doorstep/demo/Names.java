package org.doorstep.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names that go together, with the language their bearers may speak at home. */
enum Names {

    BRITISH("en", "Amy Barbara Carol Chloe Claire Donna Eileen Emma Gemma Hannah Jean Joan Julie Karen Laura Linda Lucy Margaret Mary Pamela Rachel Sandra Sarah Sharon Susan Tracey",
            "Alan Andrew Barry Brian Callum Colin Craig Darren David Dean Gary Graham Ian James Keith Kevin Lee Mark Martin Neil Paul Peter Ryan Stephen Stuart Terry",
            "Adams Bailey Barker Bennett Brooks Butler Carter Chapman Clarke Cooper Cox Davies Dixon Ellis Evans Fletcher Foster Gibson Gray Green Griffiths Hall Harris Harvey Hill Howard Hughes Hunt Jackson Jenkins Knight Lewis Marshall Mason Mills Mitchell Morgan Murphy O'Brien Owen Palmer Parker Pearson Phillips Powell Price Reynolds Roberts Rogers Russell Saunders Shaw Simpson Spencer Stevens Taylor Turner Walker Ward Watson Webb Wells West White Wilkinson Wood Wright"),
    POLISH("pl", "Agnieszka Anna Beata Ewa Joanna Katarzyna Małgorzata Monika", "Adam Grzegorz Jakub Krzysztof Łukasz Marek Paweł Piotr",
            "Dąbrowski Kowalczyk Lis Mazur Nowak Wójcik Wiśniewski Zając"),
    ROMANIAN("ro", "Alina Cristina Elena Ioana Mihaela Simona", "Adrian Bogdan Cătălin Florin Ionuț Mihai",
            "Dumitru Ionescu Munteanu Popa Popescu Stan Ștefănescu"),
    BENGALI("bn", "Ayesha Farida Nasrin Rahima Shirin Taslima", "Abdul Ashraf Kamal Mizan Rafiq Shafiq",
            "Ahmed Ali Begum Chowdhury Hossain Islam Miah Rahman Uddin"),
    SOMALI("so", "Amina Fadumo Hodan Ifrah Sahra Zamzam", "Abdi Ahmed Farah Hassan Liban Yusuf", "Abdullahi Ali Farah Hersi Jama Mohamed Warsame"),
    WEST_AFRICAN("en", "Abena Blessing Chidinma Esther Folake Ngozi", "Chinedu Emeka Kofi Kwame Olu Tunde",
            "Adeyemi Asante Boateng Eze Mensah Nwosu Okafor Owusu"),
    CARIBBEAN("en", "Beverley Carmen Denise Marcia Sonia Yvonne", "Anthony Clive Delroy Leroy Marlon Winston",
            "Campbell Francis Gordon Grant Henry Joseph Morrison Reid Thompson"),
    PORTUGUESE("pt", "Ana Carla Filipa Inês Marta Sofia", "André João Luís Nuno Rui Tiago", "Almeida Costa Ferreira Gonçalves Oliveira Pereira Santos Silva"),
    GUJARATI("gu", "Bhavna Daksha Hina Jyoti Meena Nisha", "Ashok Dinesh Kishor Mahesh Nilesh Suresh", "Desai Mehta Patel Shah Solanki");

    private static final Shares<Names> MIX = Shares.of(BRITISH, 790).and(POLISH, 45).and(ROMANIAN, 35).and(BENGALI, 30)
            .and(SOMALI, 20).and(WEST_AFRICAN, 30).and(CARIBBEAN, 20).and(PORTUGUESE, 15).and(GUJARATI, 15);

    private final String language;
    private final List<String> women;
    private final List<String> men;
    private final List<String> families;

    Names(String language, String women, String men, String families) {
        this.language = language;
        this.women = List.of(women.split(" "));
        this.men = List.of(men.split(" "));
        this.families = List.of(families.split(" "));
    }

    static List<Names> deal(int count, RandomGenerator random) {
        return MIX.deal(count, random);
    }

    String language() {
        return language;
    }

    String given(boolean woman, RandomGenerator random) {
        return any(woman ? women : men, random);
    }

    String family(RandomGenerator random) {
        return any(families, random);
    }

    static <T> T any(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
