"""Two hundred texts to which no past request can be relevant, for `finding.py`.

Everyday talk, other trades, and near misses: what people also write to an authority, and what
sounds like records but is not. All are invented.
"""

from __future__ import annotations

KITCHEN = """\
Fry the onions gently until they are soft, then add the garlic and a pinch of cumin.
How long should I rest a leg of lamb before carving it?
My sourdough starter has gone grey on top. Is it still safe to bake with?
Whisk the egg whites to stiff peaks and fold in the caster sugar a spoonful at a time.
Can I swap buttermilk for yoghurt in soda bread?
The best way to keep basil fresh is in a glass of water on the window sill.
What is the difference between a stock and a broth?
Line the tin with baking paper and blind bake the pastry for fifteen minutes.
Why does my risotto turn out gluey every time?
Simmer the plums with star anise until the jam coats the back of a spoon.
Which potatoes are best for a gratin, waxy or floury?
Toast the sesame seeds in a dry pan and keep shaking it.
A squeeze of lime lifts the whole curry at the end.
How do you get the smell of fish out of a wooden board?
Prove the dough overnight in the fridge for a deeper flavour.
"""

HOBBIES = """\
Cast on forty stitches and knit two rows in moss stitch before the cable begins.
What size hook do I need for a double crochet blanket in chunky wool?
The opening with the queen's gambit leaves black cramped on the queenside.
How often should I change the strings on a classical guitar?
My tomato seedlings have gone leggy. Should I plant them deeper?
Sand along the grain, wipe off the dust and put on a second coat of oil.
Which lens would you take to photograph kingfishers at dawn?
I pulled a rare holographic card from the very first packet.
The boss in the third dungeon is weak to fire, so bring plenty of bombs.
How do I tune a ukulele without a tuner?
Prime the miniatures black, then dry brush them with silver.
What knot holds best for a braided fishing line?
The telescope needs an hour outside to cool before the planets look sharp.
Glaze the pots once they are bone dry and fire them slowly.
My model railway keeps losing power on the outer loop.
How do I get wax out of a batik cloth without hurting the dye?
A good hand of bridge is spoiled by a greedy bid.
We rolled three sixes and the dragon still ate the bard.
"""

SPORT = """\
The striker was offside by a yard and the whole stand knew it.
Who won the men's doubles final at the weekend?
She ran her first marathon in just under four hours and cried at the finish.
What is a good warm-up before heavy squats?
The leg spinner found some turn after tea and the tail collapsed.
Our keeper has been loaned out until the end of the season.
How do I stop slicing the ball off the tee?
They lost on penalties again and nobody spoke on the bus home.
Is it better to breathe every two strokes or every three in front crawl?
The peloton let the breakaway go on the second climb.
Which trainers would you recommend for someone with flat feet?
The referee added six minutes and the equaliser came in the seventh.
"""

HOME = """\
Our cat has started sleeping in the bath. Should we worry?
The puppy chews every shoe that we leave in the hall.
How do I get red wine out of a cream carpet?
My washing machine shakes the whole kitchen on the spin cycle.
What colour curtains go with a sage green wall?
The baby will only fall asleep to the sound of the hairdryer.
We are looking for a sofa bed that a tall guest can sleep on.
How do you descale a kettle with vinegar?
The rabbit has learned to open the hutch with its nose.
Does anyone have a good pattern for a loose summer dress?
My daughter wants a unicorn cake for her sixth birthday.
The lid of the biscuit tin is stuck fast.
What do you give a grandfather who has everything?
Our goldfish swims upside down in the afternoons.
The bulb over the stairs is the one that nobody can reach.
How do I fold a fitted sheet so that it lies flat?
Grandma's recipe tin smells of cloves and old paper.
"""

TRAVEL = """\
Is the ferry to the island running on Sundays in winter?
We want two weeks in Crete with a pool and a short walk to the sand.
Which side of the train has the best view going over the Alps?
The hotel lost our booking and put us in a room above the disco.
What should I pack for a week's trek in Nepal in October?
Do I need a visa to change planes in Singapore?
The night market has the best dumplings I have ever eaten.
How much should you tip a waiter in New York?
Our tent leaked on the first night and blew away on the second.
Can you drink the tap water in Lisbon?
The sunset from the temple steps was worth the climb.
I left my headphones on the plane to Madrid.
"""

MACHINES = """\
My laptop shows a blue screen whenever I plug in the second monitor.
The printer on the second floor says paper jam but there is no paper in it.
I forgot my password and the reset message never arrives.
How do I merge two branches in git without losing my changes?
The app crashes on start after the last update of my phone.
Why does this loop in Python never end?
Please install the new version of the drawing program on my desktop.
The Bluetooth speaker pairs but no sound comes out.
Our Wi-Fi drops every evening at about eight.
How do I centre a box on a page with CSS?
My mouse double clicks when I only press once.
The spreadsheet shows hashes where the numbers should be.
What is the difference between a list and a tuple?
The screen of my tablet is cracked but still answers to touch.
I need a dongle so that I can plug in my old keyboard.
The graphics card runs hot as soon as I start a game.
The compiler complains about a missing semicolon on a line that has one.
How many gigabytes do I need to edit films at home?
"""

SCIENCE = """\
Why is the sky on Mars a butterscotch colour?
The mitochondrion turns sugar into the energy that a cell can use.
Prove that the square root of two cannot be written as a fraction.
How do whales sleep without drowning?
An electron falls to a lower orbit and gives off a photon.
What is the boiling point of nitrogen?
The ice core shows a warm spell some eleven thousand years ago.
Find the derivative of the sine of x squared.
How far away is the nearest star after the sun?
Octopuses have three hearts and blue blood.
The enzyme works best at a slightly acid pH.
Which dinosaurs had feathers?
Balance the equation for the burning of propane.
The mean of a sample says little where the tails are fat.
Black holes bend the light of the galaxies behind them.
"""

ARTS = """\
The second movement opens with a solo for the cor anglais.
Who played the villain in that film with the lighthouse?
I cannot get that chorus out of my head.
The novel begins with a funeral and ends with a wedding.
Her last album was recorded in a barn in Wales.
The painter laid the gold leaf before the blue.
Is the sequel as frightening as the first film?
A sonnet has fourteen lines and a turn.
The ballet was cut to ninety minutes and lost its best duet.
Which of the Greek plays would you read first?
The series went downhill after the wedding episode.
He learned the whole of Hamlet in three weeks.
The drummer counts in and the bass comes late on purpose.
The sculptor carves the hands last.
"""

FEELINGS = """\
I think my best friend is cross with me but will not say why.
Happy birthday, dear Auntie, and many more to come!
She said yes! We are getting married in the spring.
How do I tell my flatmate that his singing is dreadful?
I dreamed that all my teeth were made of chalk.
He never texts first, and I am tired of it.
What a lovely surprise to see you at the party.
Thank you for the flowers; they are still on the table.
I have not slept well since the exams began.
My horoscope says to beware of a tall stranger.
Do you believe in love at first sight?
The court gossip is that the duchess walked out of the banquet.
Which of the princes wore the wrong medal at the parade?
The footballer's wife has sold her story to a magazine again.
"""

TRADE = """\
Buy two pairs of jeans and get the third for nothing this weekend only.
Congratulations, you have won a cruise! Click here to claim your prize.
Our cotton sheets are woven in Portugal and get softer with every wash.
The share price slid four per cent after the profit warning.
Where is my parcel? It was meant to come on Tuesday.
I should like to return these boots because the left one pinches.
We sell hand-made candles in fig, amber and sea salt.
The dollar gained against the yen for a third day.
How do I cancel my film subscription?
Gold is a poor hedge when rates are rising.
Vintage motorcycle for sale, one careful owner, starts at the first kick.
The café is looking for a barista who likes early mornings.
Invest in our new coin and double your money by Friday.
Your taxi is two minutes away in a silver saloon.
"""

BODY = """\
My knee clicks when I go down the stairs.
Is it normal to feel dizzy after giving blood?
How many hours of sleep does a teenager need?
What is the best cream for a sunburnt nose?
I sneeze every time that I look at a bright light.
Should I put ice or heat on a pulled muscle?
The dentist says that I grind my teeth at night.
How do I get rid of hiccups?
My contact lens has slid up under the lid.
Drink plenty of water and rest until the fever goes.
"""

ELSEWHERE = """\
The Supreme Court of the United States will hear the case on the Second Amendment.
Under German law, a tenant may paint the walls as she likes.
Article 5 of the French constitution speaks of the president of the republic.
How do I file for bankruptcy under Chapter 11 in Delaware?
What is the legal drinking age in Japan?
The jury in Texas found for the railway in the cattle case.
Can my employer in Canada make me work on Victoria Day?
Roman law knew no corporations in our sense.
The Code of Hammurabi sets a price for a broken bone.
In Australia you must vote or pay a fine.
"""

NEAR_MISSES = """\
I promise to love the potholes in our road if you promise never to mend them.
Your dustmen woke me at five again with their dreadful whistling.
The man at the front desk was rude to my mother on Monday and I want him to say sorry.
I hereby resign from the bowls club with immediate effect.
Please can somebody come and take this enormous spider out of the town hall toilets?
The lady who sings in the library every Thursday has a beautiful voice.
The neighbours play the trombone until midnight and I am at my wits' end.
My neighbour's leylandii are stealing all my light.
Thank the kind young constable who found our tortoise.
I lost a grey woollen scarf on the number nine bus.
May I bring my own sandwiches to the mayor's garden party?
I wish to apply for the post of lifeguard that I saw in the window.
Could you play more jazz while people wait on the telephone?
I dreamed last night that the council had painted the town hall pink.
When is the carol concert in the market square?
The ducks on the boating lake look hungry and cross.
Can I pay for my swimming lesson with a gift voucher?
My son would like to know what firemen have for breakfast.
I enclose a poem about our splendid new roundabout.
Vote for me and I shall bring back the brass band.
Freedom is a state of mind, and information is only noise.
The right of access to the beach is for those who get up early.
The spy in chapter nine withholds the letter and burns it.
The recorder group meets in the village hall; bring your own stand.
In the public interest, please stop wearing those trousers.
The minister married them in a small chapel by the loch.
The minutes of our lives tick away while we wait for the kettle.
His contract with the devil was signed in beetroot juice.
The prosecution rests, said the cat, and went to sleep on the papers.
The answer to your question is blowing in the wind.
My internal review of the cheese board is that the brie won.
"""

OFF_TOPIC: tuple[str, ...] = tuple(
    line
    for block in (
        KITCHEN,
        HOBBIES,
        SPORT,
        HOME,
        TRAVEL,
        MACHINES,
        SCIENCE,
        ARTS,
        FEELINGS,
        TRADE,
        BODY,
        ELSEWHERE,
        NEAR_MISSES,
    )
    for line in block.splitlines()
)
"""The texts, one a line of the blocks above."""
